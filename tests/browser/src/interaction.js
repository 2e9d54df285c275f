// One interaction, timed: `arguments` are what happens (typed, chosen, clicked), to which element, with which value, and
// where the answer goes: the milliseconds of our own work, and of layout that our work waited for.
const [kind, css, value, answer] = arguments;
const nextTurn = () => new Promise((done) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(null);
});
const frame = self.requestAnimationFrame.bind(self);
const nextFrame = () => new Promise((done) => frame(done));

// What asks for the place of an element makes the browser lay out the page at once, not in the next frame. That is the
// browser's work: it is timed apart.
let layout = 0;
const places = [
  [Element.prototype, 'getBoundingClientRect'], [Element.prototype, 'scrollIntoView'], [HTMLElement.prototype, 'focus'],
  [self, 'scrollTo'], [self, 'scrollBy'],
].map(([owner, name]) => [owner, name, owner[name]]);
places.forEach(([owner, name, original]) => {
  owner[name] = function () {
    const start = performance.now();
    const result = original.apply(this, arguments);
    layout += performance.now() - start;
    return result;
  };
});

// Yew works in microtasks; after 16 ms it lets the browser draw and goes on in a timeout.
let work = 0;
let waiting = 0;
const later = self.setTimeout;
const drop = self.clearTimeout;
const timeouts = new Set();
async function timed(what) {
  waiting += 1;
  const start = performance.now();
  const before = layout;
  what();
  // After what the event, or Yew, has queued.
  await null;
  work += performance.now() - start - (layout - before);
  waiting -= 1;
}
self.setTimeout = (what, wait) => {
  // What was said aloud is taken from the page long after the answer: no part of it.
  if (wait > 2_000) return later(what, wait);
  const id = later(() => {
    timeouts.delete(id);
    timed(what);
  }, wait);
  timeouts.add(id);
  return id;
};
// What waits for the next frame is our work too.
self.requestAnimationFrame = (what) => frame((now) => timed(() => what(now)));
self.clearTimeout = (id) => {
  timeouts.delete(id);
  drop(id);
};

(async () => {
  const element = document.querySelector(css);
  const before = location.href;
  // As a hand does, before it clicks: what has the focus is not what the page takes away.
  element.focus();
  // The browser draws what it still has to draw.
  await nextFrame();
  await nextFrame();
  await nextTurn();
  layout = 0;
  if (kind === 'typed') element.value = value;
  if (kind === 'chosen') element.selectedIndex = value;
  timed(() => {
    if (kind === 'typed') element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (kind === 'chosen') element.dispatchEvent(new Event('change', { bubbles: true }));
    if (kind === 'clicked') element.click();
  });
  do {
    await nextTurn();
    await nextFrame();
  } while (waiting > 0 || timeouts.size > 0);
  self.requestAnimationFrame = frame;
  self.setTimeout = later;
  self.clearTimeout = drop;
  places.forEach(([owner, name, original]) => { owner[name] = original; });
  // Whatever is done shows in the address, last of all.
  return location.href === before ? null : [work, layout];
})().then(answer, (error) => answer(String(error)));
