// Copying a text, also where the clipboard is closed (http, WeChat).

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it worked
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    const focused = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    area.readOnly = true;
    document.body.append(area);
    area.select();
    area.setSelectionRange(0, text.length);
    const worked = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return worked;
  }
}
