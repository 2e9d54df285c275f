// Loads pages at addresses in frames of this page, some at a time, and follows more addresses in each as links: what each
// shows is one whole page. Gives the addresses that show something else, with what.
'use strict';

const [documents, done] = [arguments[0], arguments[arguments.length - 1]];
const faults = [];
let tried = 0;

function task(time) {
  return new Promise((go) => setTimeout(go, time || 0));
}

function look(frame, address) {
  tried += 1;
  const page = frame.contentDocument;
  const [heads, mains] = ['h1', 'main'].map((css) => page.querySelectorAll(css));
  const seen = frame.contentWindow.visavisSeen || ['no recorder'];
  const blank = !heads[0] || heads[0].textContent.trim().length < 3 || mains[0].textContent.trim().length < 60;
  if (heads.length !== 1 || mains.length !== 1 || seen.length || blank || page.documentElement.dataset.tier !== 'alive') {
    faults.push(`${address}: ${heads.length} h1, ${mains.length} main, tier ${page.documentElement.dataset.tier}${blank ? ', blank' : ''}, ${seen.join('; ').slice(0, 200)}`);
    return false;
  }
  return true;
}

async function alive(frame) {
  const last = performance.now() + 8000;
  frame.contentWindow.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  const living = "[data-tier='alive'][data-styled]";
  while (!frame.contentDocument.documentElement.matches(living) && performance.now() < last) await task(10);
}

async function visit(frame, [first, ...more]) {
  await new Promise((loaded) => {
    frame.onload = loaded;
    frame.src = first;
  });
  frame.onload = null;
  await alive(frame);
  if (!look(frame, first)) return;
  const inside = frame.contentDocument;
  for (const address of more) {
    const link = inside.createElement('a');
    link.href = address;
    inside.body.append(link);
    link.click();
    link.remove();
    await task();
    await task();
    if (frame.contentDocument !== inside) {
      faults.push(`${address}: loads a document of its own`);
      return;
    }
    if (!look(frame, address)) return;
  }
}

async function all() {
  document.body.replaceChildren();
  const frames = Array.from({ length: 8 }, () => document.body.appendChild(document.createElement('iframe')));
  const waiting = documents.slice();
  await Promise.all(frames.map(async (frame) => {
    while (waiting.length) await visit(frame, waiting.shift());
  }));
}

all().then(() => done([tried, faults]), (error) => done([tried, faults.concat(String(error))]));
