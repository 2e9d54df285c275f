// A visit under a translator (`translator.js`), from the first sign of a person to another page.

function task(time) {
  return new Promise((done) => setTimeout(done, time || 0));
}

async function until(what, is) {
  const last = performance.now() + 5000;
  while (!is()) {
    if (performance.now() > last) throw new Error(`waited in vain for this: ${what}`);
    await task(10);
  }
}

function text(element) {
  return element ? element.textContent.replace(/[⟦⟧]/gu, '').replace(/\s+/gu, ' ').trim() : '';
}

// What is seen now: heading, count and the whole, without the marks; or the same address offered anew.
function seen() {
  return {
    offered: offer() ? offer().href : null,
    address: location.href,
    tier: document.documentElement.dataset.tier,
    heading: text(document.querySelector('h1')),
    count: text(document.querySelector('#count')),
    whole: text(document.querySelector('#app')),
  };
}

// The way to the same address, where that is offered anew.
function offer() {
  return Array.from(document.querySelectorAll('#quiet a[href]')).find((link) => link.getClientRects().length);
}

// What is seen once nothing changes any more.
async function rest() {
  for (let before = null, now = seen(); ; before = now, now = seen()) {
    if (before && JSON.stringify(before) === JSON.stringify(now)) return now;
    await task(40);
  }
}

function press(css) {
  const found = document.querySelector(css);
  if (!found) throw new Error(`there is no ${css}`);
  found.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: self }));
}

// One visit: alive, the steps of the view, the other language, another page. `steps` are selectors to press, or lists of
// choices with the place of the chosen one after a space.
async function visit(kind, when, steps, next) {
  const states = [];
  if (when === 'before') translate(kind);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await until('the page is alive', () => document.documentElement.matches("[data-tier='alive'][data-styled]"));
  await task(20);
  if (when === 'after') translate(kind);
  for (const step of steps) {
    const before = location.href;
    const choice = /^(#facet\S+) (\d+)$/.exec(step);
    if (choice) {
      const list = document.querySelector(choice[1]);
      list.selectedIndex = Number(choice[2]) - 1;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      press(step);
    }
    await until(`${step} changes the address`, () => location.href !== before || offer());
  }
  states.push(await rest());
  for (const way of ['#switch-language', next]) {
    if (states.some((state) => state.offered)) break;
    const before = location.href;
    press(way);
    await until(`${way} changes the address`, () => location.href !== before || offer());
    states.push(await rest());
  }
  return { states, recorded: self.visavisSeen };
}

const done = arguments[arguments.length - 1];
visit(arguments[0], arguments[1], arguments[2], arguments[3]).then(done, (error) => {
  done({ failed: error.message, states: [seen()], recorded: self.visavisSeen });
});
