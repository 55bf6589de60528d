// @ts-check
// A page's own code, served to the page: every way in which a script comes in. What runs says its name.
{
  /** @param {string} name @param {string} [file] */
  const chat = (name, file = "chat.js") => `/chat/${file}?${encodeURIComponent(name)}`;

  /** @typedef {(script: HTMLScriptElement, slot: HTMLElement, child: HTMLElement) => unknown} Insert */

  /** @type {Record<string, Insert>} */
  const inserts = {
    appendChild: (it, slot) => slot.appendChild(it),
    insertBefore: (it, slot, child) => slot.insertBefore(it, child),
    replaceChild: (it, slot, child) => slot.replaceChild(it, child),
    append: (it, slot) => slot.append(it),
    prepend: (it, slot) => slot.prepend(it),
    before: (it, _, child) => child.before(it),
    after: (it, _, child) => child.after(it),
    replaceWith: (it, _, child) => child.replaceWith(it),
    replaceChildren: (it, slot) => slot.replaceChildren(it),
    insertAdjacentElement: (it, slot) => slot.insertAdjacentElement("afterbegin", it),
    "Range.insertNode": (it, slot) => {
      const range = document.createRange();
      range.selectNodeContents(slot);
      range.insertNode(it);
    },
    "Range.surroundContents": (it, _, child) => {
      const range = document.createRange();
      range.selectNode(child);
      range.surroundContents(it);
    },
    fragment: (it, slot) => {
      const fragment = document.createDocumentFragment();
      fragment.append(it);
      slot.append(fragment);
    },
    "shadow root": (it, slot) => slot.attachShadow({ mode: "open" }).append(it),
    "closed shadow root": (it, slot) => slot.attachShadow({ mode: "closed" }).append(it),
  };

  /** @param {string} value */
  const attributeOf = (value) => {
    const attribute = document.createAttribute("src");
    attribute.value = value;
    return attribute;
  };

  /** @type {Record<string, (script: HTMLScriptElement, address: string) => unknown>} */
  const addresses = {
    src: (it, address) => (it.src = address),
    setAttribute: (it, address) => it.setAttribute("SRC", address),
    setAttributeNS: (it, address) => it.setAttributeNS(null, "src", address),
    setAttributeNode: (it, address) => it.setAttributeNode(attributeOf(address)),
    setAttributeNodeNS: (it, address) => it.setAttributeNodeNS(attributeOf(address)),
  };

  const makeSlot = () => {
    const slot = document.createElement("div");
    const child = document.createElement("i");
    slot.append(child);
    document.body.append(slot);
    return { slot, child };
  };

  /**
   * Puts in a script by every way, each with its address before and after it is put in; says their names.
   * @param {Record<string, Insert>} ways
   * @param {typeof addresses} gives
   */
  const putIn = (ways, gives) => {
    const names = [];
    for (const [way, insert] of Object.entries(ways)) {
      for (const [given, give] of Object.entries(gives)) {
        for (const early of [true, false]) {
          const name = `${way}, ${given} ${early ? "before" : "after"}`;
          const { slot, child } = makeSlot();
          const script = document.createElement("script");
          script.async = false;
          if (early) give(script, chat(name));
          insert(script, slot, child);
          if (!early) give(script, chat(name));
          names.push(name);
        }
      }
    }
    return names;
  };

  const caught = () => putIn(inserts, addresses);

  /** A script that waits, not in the page. @param {string} name */
  const makeWaiting = (name) => {
    const script = document.createElement("script");
    script.src = chat(name);
    return script;
  };
  /** Every way in which a script is copied, or made from markup. */
  const copied = () => {
    /** @type {Record<string, (name: string) => Node>} */
    const copies = {
      cloneNode: (name) => makeWaiting(name).cloneNode(),
      importNode: (name) => document.importNode(makeWaiting(name)),
      "deep cloneNode": (name) => {
        const parent = document.createElement("b");
        parent.append(makeWaiting(name));
        return parent.cloneNode(true);
      },
      "Range.cloneContents": (name) => {
        const parent = document.createElement("b");
        parent.append(makeWaiting(name));
        const range = document.createRange();
        range.selectNodeContents(parent);
        return range.cloneContents();
      },
      createContextualFragment: (name) =>
        document
          .createRange()
          .createContextualFragment(`<b><script src="${chat(name)}"></script></b>`),
      "a copy of a fragment": (name) =>
        document
          .createRange()
          .createContextualFragment(`<b><script src="${chat(name)}"></script></b>`)
          .cloneNode(true),
      "a module in a fragment": (name) =>
        document
          .createRange()
          .createContextualFragment(
            `<script type="module" src="${chat(name, "module.js")}"></script>`,
          ),
    };
    for (const [name, copy] of Object.entries(copies)) makeSlot().slot.append(copy(name));
    return Object.keys(copies);
  };

  /** Copies of what stands in the page's templates; a preload scanner may look into those. */
  const templates = () => {
    const [one, other] = document.querySelectorAll("template");
    if (!one || !other) throw new Error("no templates");
    document.body.append(one.content.cloneNode(true), document.importNode(other.content, true));
    return ["a template's copy", "a template's import"];
  };

  /** What no property of the script's prototype can see: it may be fetched, and must not run. */
  const uncaught = () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const other = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const { src } = Object.getOwnPropertyDescriptors(other.HTMLScriptElement.prototype);
    const names = putIn(
      { appendChild: (it, slot) => slot.appendChild(it) },
      {
        "attributes.setNamedItem": (it, address) =>
          it.attributes.setNamedItem(attributeOf(address)),
        "another realm's src": (it, address) => src?.set?.call(it, address),
        "another realm's setAttribute": (it, address) =>
          other.Element.prototype.setAttribute.call(it, "src", address),
      },
    );
    const made = other.document.createElement("script");
    made.src = chat("another realm's script");
    document.body.append(made);
    names.push("another realm's script");
    return names;
  };

  /** The snippet that vendors hand out, put in as tag managers do: its text in an inline script of its own. @param {string} name */
  const snippet = (name) => {
    const tag = document.createElement("script");
    tag.type = "text/javascript";
    tag.text = `(function (d, t) {
      var g = d.createElement(t), s = d.getElementsByTagName(t)[0];
      g.type = "text/javascript"; g.async = 1; g.charset = "utf-8";
      g.src = ${JSON.stringify(chat(name))};
      s.parentNode.insertBefore(g, s);
    })(document, "script"); (globalThis.queue ||= []).push(${JSON.stringify(name)});`;
    document.head.append(tag);
  };

  /** Somebody else's chat, twice. */
  const others = () => {
    for (const name of ["one", "two"]) {
      const script = document.createElement("script");
      script.src = `/rocketchat-livechat.min.js?${name}`;
      document.body.append(script);
    }
  };

  /**
   * A client-side navigation as Turbo makes it: a new body from the server's HTML, its scripts made anew to run.
   * @param {string} path
   */
  const visit = async (path) => {
    const text = await (await fetch(path)).text();
    const { body } = new DOMParser().parseFromString(text, "text/html");
    history.pushState({}, "", path);
    document.adoptNode(body);
    for (const old of body.querySelectorAll("script")) {
      const script = document.createElement("script");
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      script.textContent = old.textContent;
      script.async = false;
      old.replaceWith(script);
    }
    document.body.replaceWith(body);
  };

  Object.assign(globalThis, {
    ways: { visit, others, templates, caught, copied, uncaught, snippet },
  });
}
