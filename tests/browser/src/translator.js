// A page translator, as a browser or an extension has it. It is in no world of its own here, so what it does is held to what
// the policy of the page lets a script do.
'use strict';

// Each kind changes one text. The marks say that a text went through it.
const kinds = {
  none: null,
  // As Chrome does it: a text gives way to two elements with the translated text.
  wraps(text) {
    const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
    [outer, inner].forEach((font) => { font.style.verticalAlign = 'inherit'; });
    inner.textContent = `⟦${text.data}⟧`;
    outer.append(inner);
    text.replaceWith(outer);
  },
  replaces(text) { text.replaceWith(`⟦${text.data}⟧`); },
  // What is no text in this language is dropped: every third one.
  removes(text, at) { if (at % 3 === 0) text.remove(); },
};

function texts(within) {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const around = text.parentElement;
    if (/\p{L}/u.test(text.data) && !text.data.includes('⟦') && around && !around.closest('script, style, textarea, option, [translate=no]')) found.push(text);
  }
  return found;
}

function translate(kind) {
  const change = kinds[kind];
  if (!change) return;
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
  texts(document.body).forEach(change);
  if (kind === 'removes') return;
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData' && record.target.parentElement && record.target.isConnected) texts(record.target.parentElement).forEach(change);
      record.addedNodes.forEach((node) => {
        if (node.isConnected) texts(node.nodeType === 3 ? node.parentElement : node).forEach(change);
      });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
