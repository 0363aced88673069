// Runs before the page is drawn, so that a chosen theme does not flash. A classic script.
(function () {
  try {
    var chosen = localStorage.getItem("petrel-theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (error) {
    // Storage can be forbidden; the system's theme is used then.
  }
})();
