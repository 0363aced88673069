// Making elements: text is always text, never markup.

/**
 * @param {string} tag
 * @param {{[name: string]: string | boolean | undefined}} [attributes] true sets an empty one, false none
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children) {
    if (child) node.append(child);
  }
  return node;
}

/**
 * A button that does something on this page.
 * @param {string} text @param {string} className @param {() => void} run
 */
export function button(text, className, run) {
  const node = h("button", { type: "button", class: className }, text);
  node.addEventListener("click", run);
  return node;
}

/** Put values into a text: {name}. @param {string} text @param {{[name: string]: string | number}} values */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Put children in place of what a node holds; replaceChildren is too new for some phones. @param {Element} node @param {...(Node | string)} children */
export function replace(node, ...children) {
  node.textContent = "";
  node.append(...children);
}
