// What the tests see in a page and what they or others do in it, as functions by name. Each that sees gives two values:
// whether it is so, and what was seen.
'use strict';

// What a person can see of an element: it takes up room and is not hidden.
function isShown(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

function all(css, within) {
  return Array.from((within || document).querySelectorAll(css));
}

function words(element) {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

// What assistive technology calls an element, as far as the pages need it (Accessible Name and Description Computation).
function nameOf(element) {
  const by = (element.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id));
  if (by.some(Boolean)) return by.filter(Boolean).map(words).join(' ');
  if (element.hasAttribute('aria-label')) return element.getAttribute('aria-label');
  const copy = element.cloneNode(true);
  all('[aria-hidden=true]', copy).forEach((hidden) => hidden.remove());
  return words(copy);
}

// What is on top at the beginning of an element.
function onTop(element) {
  const box = element.getBoundingClientRect();
  return document.elementFromPoint(box.left + Math.min(box.width / 2, 24), box.top + Math.min(box.height / 2, 10));
}

function about(element) {
  if (!element) return 'nothing';
  const box = element.getBoundingClientRect();
  const at = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
  return `${element.localName}${element.id && '#' + element.id}.${element.getAttribute('class')} (${at} in ${innerWidth} ${innerHeight})`;
}

function statuses() {
  return all('[role=status], [role=alert], [aria-live]').map(words).filter(Boolean);
}

// The colour channels of a computed colour, and how much it covers.
function channels(colour) {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  return { light: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255, alpha };
}

// A function for the first such element, or that there is none.
function first(css, see) {
  const found = document.querySelector(css);
  return found ? see(found) : [false, `there is no ${css}`];
}

const eyes = {
  inView(css) {
    return first(css, (element) => {
      const box = element.getBoundingClientRect();
      const whole = box.top >= -1 && (box.bottom <= innerHeight + 1 || box.top < innerHeight - 40);
      return [whole && isShown(element) && element.contains(onTop(element)), `${about(element)}, on top ${about(onTop(element))}`];
    });
  },
  // What is told of the mark that is followed: whole in the window, with a title, a sentence, a way on and a way to close, and
  // not over the mark.
  answerIsInSight() {
    const isWhole = (one) => one.top >= -1 && one.bottom <= innerHeight + 1 && one.left >= -1 && one.right <= innerWidth + 1;
    const parts = [':is(.panel__title, h3)', ':is(p:not([class]), .fact__text)', '.panel__links a', '.panel__close'];
    // A picture and the list under it can both have the mark, each with its answer.
    const marks = all('[data-follows] :is(a, summary)[aria-current=true]:not(.tabs a)').filter(isShown);
    const told = marks.map((mark) => {
      const panel = [...mark.closest('[data-follows]').querySelectorAll('.panel')].find(isShown);
      if (!panel) return [false, `${about(mark)}, without an answer`];
      const [own, box] = [mark, panel].map((one) => one.getBoundingClientRect());
      const isOver = own.left < box.right && box.left < own.right && own.top < box.bottom - 1 && box.top + 1 < own.bottom;
      const lacks = parts.filter((css) => !(panel.closest('details') || panel).querySelector(css));
      const isCut = panel.scrollHeight > panel.clientHeight + 1;
      return [isWhole(own) && isWhole(box) && !isOver && !isCut && !lacks.length,
        `${about(mark)}, ${about(panel)}${isOver ? ', over each other' : ''}${isCut ? ', cut off' : ''}, lacks ${lacks}`];
    });
    return told.find(([isInSight]) => isInSight) || told[0] || [false, 'nothing is followed'];
  },
  nothingIsFollowed() {
    const followed = document.querySelector('[data-follows], [data-mark] > [aria-current], [data-mark][aria-current]');
    return [!followed, about(followed)];
  },
  focused: (css) => [document.activeElement.matches(css), about(document.activeElement)],
  says: (css, pattern) => first(css, (element) => [new RegExp(pattern, 'iu').test(words(element)), words(element).slice(0, 300)]),
  named: (css, pattern) => first(css, (element) => [new RegExp(pattern, 'iu').test(nameOf(element)), nameOf(element)]),
  count(css, number) {
    const shown = all(css).filter(isShown).length;
    return [shown === number, `${shown} shown`];
  },
  there(css, number) {
    const found = all(css);
    return [found.length === number, `${found.length} there ${found.slice(0, 3).map(about).join(', ')}`];
  },
  value: (css, pattern) => first(css, (control) => [new RegExp(pattern, 'iu').test(control.value), `value ${control.value}`]),
  hears(pattern) {
    return [statuses().some((text) => new RegExp(pattern, 'iu').test(text)), `statuses: ${statuses().join(' | ')}`];
  },
  silent(pattern) {
    return [!statuses().some((text) => new RegExp(pattern, 'iu').test(text)), `statuses: ${statuses().join(' | ')}`];
  },
  at(root, pattern) {
    const rest = location.href.startsWith(root) ? location.href.slice(root.length) : location.href;
    return [new RegExp(`^(?:${pattern})$`, 'u').test(rest), rest];
  },
  // What is copied of a place lacks this.
  copiesNo(css, pattern) {
    return first(css, (place) => {
      getSelection().selectAllChildren(place);
      const copied = getSelection().toString();
      const found = new RegExp(pattern, 'iu').exec(copied);
      return [copied.length > 20 && !found, found ? `copied: ${copied.slice(Math.max(0, found.index - 60), found.index + 60)}` : `${copied.length} letters`];
    });
  },
  href: (css, pattern) => first(css, (link) => [new RegExp(pattern, 'iu').test(link.href), link.href]),

  // What has no other word, each for one case.
  focusIsSomewhere: () => [document.activeElement !== document.body && isShown(document.activeElement), about(document.activeElement)],
  focusIsNotCovered() {
    const focused = document.activeElement;
    if (focused === document.body) return [true, 'nothing'];
    const box = focused.getClientRects()[0];
    const places = box ? [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y])) : [];
    const tops = places.map(([x, y]) => document.elementFromPoint(x, y));
    return [tops.some((top) => top && (focused.contains(top) || top.contains(focused))), `${about(focused)} lies under ${about(tops[0])}`];
  },
  eventIsOpenAndInView() {
    const event = document.activeElement.closest('.event-line');
    if (!event) return [false, `the focus is on ${about(document.activeElement)}`];
    return eyes.inView(`#${CSS.escape(event.id)}`);
  },
  addressNamesTheFocusedEvent() {
    const event = document.activeElement.closest('.event-line');
    return [!!event && location.href.includes(event.id), `${location.href}, focus on ${about(document.activeElement)}`];
  },
  optionLooksChosen() {
    const [chosen, other] = ['true', 'false'].map((is) => document.querySelector(`[role=option][aria-selected=${is}]`));
    if (!chosen || !other) return [false, 'there are no two options'];
    const look = (one) => {
      const style = getComputedStyle(one);
      return [style.outlineStyle, style.outlineWidth, style.backgroundColor, style.borderLeftStyle, style.borderLeftColor].join();
    };
    return [look(chosen) !== look(other), `${look(chosen)} and ${look(other)}`];
  },
  markedLettersCanBeRead() {
    return first('[role=option] mark', (mark) => {
      const ground = (one) => {
        const colour = getComputedStyle(one).backgroundColor;
        return channels(colour).alpha || !one.parentElement ? colour : ground(one.parentElement);
      };
      const [ink, paper] = [getComputedStyle(mark).color, ground(mark)];
      return [Math.abs(channels(ink).light - channels(paper).light) > 0.4, `${ink} on ${paper}`];
    });
  },
  headingHidesWhatScrollsUnder() {
    const heading = all('.period > h2').find((one) => {
      const [own, around] = [one.getBoundingClientRect(), one.parentElement.getBoundingClientRect()];
      return around.top < -20 && around.bottom > own.bottom + 40;
    });
    if (!heading) return [false, `no heading has its period above it at ${Math.round(scrollY)}`];
    if (heading.getBoundingClientRect().bottom < 0) return [true, 'it does not stick'];
    return [heading.contains(onTop(heading)), `${about(heading)}, on top ${about(onTop(heading))}`];
  },
  columnsHaveTheirNames() {
    const heads = all('thead th');
    const cells = all('tbody tr:first-child > *');
    const odd = heads.filter((head, at) => {
      const controls = all('a, button', head);
      const name = nameOf(head);
      const wanted = cells[at] && cells[at].getAttribute('data-head');
      return /[↕↑↓]/u.test(controls.map(nameOf).join() + name) || (wanted && [head, ...controls].some((one) => nameOf(one) !== wanted));
    });
    return [heads.length > 2 && !odd.length, odd.map((head) => `${nameOf(head)}: ${all('a, button', head).map(nameOf)}`).join(', ')];
  },
  sentencesHaveNoNumbersOfPassages() {
    const odd = all('.document__text').map((text) => {
      const copy = text.cloneNode(true);
      all('.clause', copy).forEach((clause) => clause.remove());
      return words(copy);
    }).filter((rest) => /\d/.test(rest));
    return [all('.document__text .clause').length > 20 && !odd.length, `beside the words: ${odd.slice(0, 3).join(' / ')}`];
  },
  wordsAreCopiedWithoutNumbers() {
    const digits = (text) => (text.match(/\d+/g) || []).join(' ');
    const odd = all('.document__text').map((text) => {
      getSelection().selectAllChildren(text);
      return [getSelection().toString(), all('.clause', text).map(words).join(' ')];
    }).filter(([copied, own]) => digits(copied) !== digits(own));
    return [all('.document__text .clause').length > 20 && !odd.length, odd.slice(0, 2).map(([copied]) => copied).join(' / ')];
  },
  listsKeepTheirRole() {
    const bare = all('ul, ol').filter((list) => !list.closest('nav') && !list.hasAttribute('role') && getComputedStyle(list).listStyleType === 'none');
    return [!bare.length, `${bare.length} without a role, ${bare.slice(0, 3).map(about).join(', ')}`];
  },
  ownPaper() {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const { light, alpha } = channels(paper);
    return [alpha === 1 && light > 0.8, `the ground is ${paper}`];
  },
  signsAreNotRead() {
    const read = all('.label, .flag, .sign').map((one) => getComputedStyle(one, '::before').content).filter((content) => /[◆◇●◐→]/u.test(content) && !content.includes('/'));
    return [!read.length, `read aloud: ${read.slice(0, 3).join(', ')}`];
  },
  termsDoNotStretchLines() {
    const odd = all('p:has(> .word)').filter(isShown).filter((text) => {
      const line = parseFloat(getComputedStyle(text).lineHeight);
      return Math.abs(text.getBoundingClientRect().height / line - Math.round(text.getBoundingClientRect().height / line)) > 0.12;
    });
    return [all('p:has(> .word)').length > 0 && !odd.length, odd.slice(0, 3).map(about).join(', ')];
  },
  elisionsStayWithTheirTerm() {
    const torn = all('.word').filter(isShown).filter((word) => {
      const before = word.previousSibling;
      if (!before || before.nodeType !== 3 || !before.textContent.endsWith('’')) return false;
      const range = document.createRange();
      range.setStart(before, before.length - 1);
      range.setEnd(before, before.length);
      return Math.abs(range.getBoundingClientRect().top - word.getClientRects()[0].top) > 12;
    });
    return [!torn.length, torn.slice(0, 3).map(about).join(', ')];
  },
  isTheSameDocument: () => [self.visavisMarked === true, location.href],
  isAnotherDocument: () => [!self.visavisMarked, location.href],
  pageIsWhole() {
    const ids = all('[id]').map((one) => one.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const counts = Object.fromEntries(['h1', 'main', '.header', '.footer', '.embedded'].map((css) => [css, all(css).length]));
    const once = counts.h1 === 1 && counts.main === 1 && Object.values(counts).every((count) => count < 2);
    return [once && !twice.length && words(document.querySelector('h1')).length > 2, JSON.stringify(Object.assign(counts, { twice }))];
  },
  theShapeIsFollowed() {
    return first('.bands th a[aria-current]', (name) => [name.id === self.pressed, `${name.id} instead of ${self.pressed}`]);
  },
  theAnswerIsInView() {
    const boxes = all('[data-follows] .panel').filter(isShown).map((panel) => panel.getBoundingClientRect());
    const places = boxes.map(({ top, bottom }) => `from ${top} to ${bottom} of ${innerHeight}`);
    return [boxes.some(({ top, bottom }) => top >= 0 && bottom <= innerHeight), places.join(', ')];
  },
  aStatusSaysTheHeading() {
    const heading = words(document.querySelector('h1'));
    return [statuses().some((text) => text.includes(heading)), `heading: ${heading}, statuses: ${statuses().join(' | ')}`];
  },
  theQuietPlaceIsThere: () => first('#quiet', (quiet) => [getComputedStyle(quiet).display !== 'none', getComputedStyle(quiet).display]),
  readingIsOnOneLine() {
    const broken = all('.reading').filter(isShown).filter((one) => one.getClientRects().length > 1);
    return [all('.reading').some(isShown) && !broken.length, broken.map(about).join(', ')];
  },
  // What sticks out, innermost first; what scrolls by itself inside a box of its own does not count. A part that is laid out
  // when it comes near shows nothing beyond its edges, and what is higher than its estimate lies over the next.
  nothingSticksOut() {
    const root = document.documentElement;
    const box = (one) => one.getBoundingClientRect();
    const named = (one) => `${one.tagName}${one.id && '#' + one.id}.${one.getAttribute('class')}`;
    const parts = all('#content *').filter((one) => getComputedStyle(one).contentVisibility === 'auto' && one.checkVisibility());
    const over = (child) => box(child).bottom > box(child.parentElement).bottom + 1 || child.scrollWidth > child.clientWidth + 1;
    const cut = parts.flatMap((part) => Array.from(part.children).filter(over));
    if (cut.length) return [false, `cut off: ${cut.slice(0, 4).map((one) => `${about(one)} ${one.scrollWidth}`).join(', ')}`];
    const out = all('body *').filter((one) => box(one).right > root.clientWidth + 0.5).map(named);
    return [root.scrollWidth <= root.clientWidth, `${root.scrollWidth} instead of ${root.clientWidth}: ${out.reverse().slice(0, 4).join(', ')}`];
  },
  nothingIsCut() {
    const cut = all('body *').filter((one) => {
      const style = getComputedStyle(one);
      const cuts = [style.overflowX, style.overflowY].some((flow) => flow === 'hidden' || flow === 'clip');
      return cuts && style.clipPath === 'none' && one.textContent.trim() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
    });
    return [!cut.length, cut.slice(0, 4).map(about).join(', ')];
  },
  // Both, of text of twice the size.
  textOfTwiceTheSizeFits() {
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const odd = [eyes.nothingSticksOut(), eyes.nothingIsCut()].filter(([is]) => !is);
    return [size >= 32 && !odd.length, `text of ${size} pixels, ${odd.map(([, seen]) => seen).join('; ')}`];
  },
  hostHasNotMoved: () => [scrollY === 0, `scrolled by ${scrollY}`],

  everyNameIsAStop() {
    const names = all('[data-names] a[data-alive]');
    const stops = names.filter((name) => name.tabIndex === 0);
    return [names.length > 3 && stops.length === names.length, `stops: ${stops.length} of ${names.length}`];
  },
  // A table that was kept has all rows, each with its caution, in the order of the page.
  fileIsWhole(form, count) {
    if (!self.kept) return [false, 'nothing is kept'];
    const rows = form === 'csv'
      ? self.kept.trim().split('\r\n').slice(1).map((row) => row.slice(1, -1).split('","'))
      : JSON.parse(self.kept).map(Object.values);
    const heads = document.querySelectorAll('#results tbody th[scope=row]');
    const seen = [rows.length, rows.every((row) => row.length === 4 && row[3].length > 20), words(heads[0]) === rows[0][0]];
    return [seen[0] === count && seen[1] && seen[2], seen.join(', ')];
  },

  // For a host: what it heard of its frame.
  heard(type) {
    const kinds = {
      page: (one) => one.source === 'visavis' && one.v === 1 && one.type === 'page' && one.data.title.length > 2,
      resize: (one) => one.source === 'visavis' && one.v === 1 && one.type === 'resize' && one.data.height > 300,
      secret: (one) => one.message === 'height' && one.secret === 'abc123' && one.value > 300,
    };
    return [heard.some(kinds[type]), `heard: ${JSON.stringify(heard).slice(0, 400)}`];
  },
  noHeightIsNothing() {
    const heights = heard.filter((one) => one.type === 'resize').map((one) => one.data.height);
    return [heights.every((height) => height > 0), `heights: ${heights.join(', ')}`];
  },
  heightsMakeSense() {
    const heights = heard.filter((one) => one.type === 'resize').map((one) => one.data.height);
    // A host that follows them comes to rest: none comes again and again.
    const often = (height) => heights.filter((one) => one === height).length > 3;
    return [heights.length > 0 && heights.every((height, at) => height > 0 && height !== heights[at - 1] && !often(height)), `heights: ${heights.join(', ')}`];
  },
};

// What is told of the page rather than judged: to be held against another page.
const told = {
  text: (css) => words(document.querySelector(css)),
  name: (css) => nameOf(document.querySelector(css)),
  sentence: (css) => document.querySelector(css).dataset[document.documentElement.lang + 'App'],
  display: (css) => getComputedStyle(document.querySelector(css)).display,
  marks: (css) => all('.land', document.querySelector(css)).map((shape) => shape.getAttribute('class')),
  names: (css) => all('a', document.querySelector(css)).map((name) => name.id),
  // Of the names that no other shares its first letters with, the one of which most is said.
  nameByLetters(css) {
    const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
    const names = all(css).filter(isShown).map((link) => ({ id: link.id, name: words(link.firstElementChild || link), said: link.parentElement.querySelectorAll('.label').length }));
    const letters = (name) => plain(name.name).slice(0, 4);
    // Of one word.
    const own = names.filter((name) => /^[a-z]+$/.test(plain(name.name)) && names.filter((other) => letters(other) === letters(name)).length === 1);
    const most = own.sort((one, other) => other.said - one.said || other.name.length - one.name.length)[0];
    return most ? { id: most.id, name: most.name, letters: letters(most) } : {};
  },
  place(css) {
    const box = document.querySelector(css).getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom].map(Math.round);
  },
};

const hands = {
  // Brings one of several marks into the window, by as little as possible; the place where a finger meets it.
  bringMark(css, at) {
    const mark = all(css)[at];
    mark.scrollIntoView({ block: 'nearest' });
    const boxes = [mark, ...mark.querySelectorAll('*')].flatMap((one) => [...one.getClientRects()]);
    const places = boxes.map((box) => [box.left + box.width / 2, box.top + box.height / 2].map(Math.round));
    return places.find(([x, y]) => mark.contains(document.elementFromPoint(x, y)));
  },
  focusMark: (css, at) => all(css)[at].focus({ preventScroll: true }),
  pressClose() {
    const close = all('.panel__close').find(isShown);
    close.focus({ preventScroll: true });
    close.click();
  },
  bring(css) {
    const found = document.querySelector(css);
    if (found) found.scrollIntoView({ block: 'center' });
  },
  // A click without a pointer, where a driver cannot aim.
  click(css) {
    document.querySelector(css).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: self }));
  },
  focus: (css) => document.querySelector(css).focus(),
  // The middle of an element, or a place just inside its corner.
  middle(css) {
    const box = document.querySelector(css).getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
  },
  corner(css) {
    const box = document.querySelector(css).getBoundingClientRect();
    return [box.left + 5, box.top + 5].map(Math.round);
  },
  start(css) {
    const found = document.querySelector(css);
    const range = document.createRange();
    range.selectNodeContents(found);
    const box = (found.localName === 'input' ? found : range).getBoundingClientRect();
    return [box.left + 3, box.top + 8].map(Math.round);
  },
  leadTo(css, address) { document.querySelector(css).setAttribute('href', address); },
  mark() { self.visavisMarked = true; },
  doubleText() { document.documentElement.style.setProperty('font-size', '200%', 'important'); },
  // So many milliseconds go by.
  goBy(time) { dispatchEvent(new CustomEvent('visavis-later', { detail: time })); },
  forgetHeard() { heard.length = 0; },

  // A reader whose finger or wheel passes over the page.
  passBy() {
    const at = { bubbles: true, cancelable: true, clientX: 40, clientY: 40 };
    document.body.dispatchEvent(new PointerEvent('pointermove', at));
    document.body.dispatchEvent(new WheelEvent('wheel', Object.assign({ deltaY: 300 }, at)));
    document.body.dispatchEvent(new Event('touchstart', { bubbles: true }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', Object.assign({ pointerType: 'touch' }, at)));
    document.body.dispatchEvent(new PointerEvent('pointercancel', Object.assign({ pointerType: 'touch' }, at)));
  },
  // An extension's script fails. Of a script of another origin the browser says no more than this.
  othersFail() {
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
    self.visavisSeen.length = 0;
  },
  // A browser refuses a flood of changes of the address.
  refuseAddresses() {
    History.prototype.replaceState = History.prototype.pushState = function () { throw new DOMException('too many', 'SecurityError'); };
  },
  scrollIntoAPeriod() {
    const long = all('.period').filter(isShown).sort((one, other) => other.offsetHeight - one.offsetHeight)[0];
    scrollTo(0, long.getBoundingClientRect().top + scrollY + 240);
  },
  pressTheSea() {
    const marks = all('.frame__picture a circle').map((mark) => mark.getBoundingClientRect());
    const picture = document.querySelector('.frame__picture');
    picture.scrollIntoView({ block: 'center' });
    const box = picture.getBoundingClientRect();
    const circles = all('a circle', picture).map((mark) => mark.getBoundingClientRect());
    let best = { far: 0 };
    for (let x = box.left + 4; x < box.right; x += 12) {
      for (let y = box.top + 4; y < box.bottom; y += 12) {
        const far = Math.min(...circles.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
        if (far > best.far) best = { far, x, y };
      }
    }
    picture.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: best.x, clientY: best.y }));
    return marks.length;
  },
  // Says which country it is.
  pressBesideAMark() {
    const label = all('.frame__label').find((one) => document.getElementById(one.dataset.alive.split('=')[1]));
    const name = document.getElementById(label.dataset.alive.split('=')[1]);
    const box = label.querySelector('circle').getBoundingClientRect();
    label.closest('svg').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: box.x + box.width / 2 + 6, clientY: box.y - 3 }));
    return [name.id, words(name)];
  },
  pressAnEvent() {
    document.querySelector('.timeline__wide a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  },
  // Keeps what is handed over as a file, which no test can find on the disk of every browser.
  keepFiles() {
    self.kept = null;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => { self.kept = text; });
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => {};
  },
  // A list of names is closed, and one of its names chosen on the map.
  pressAShape() {
    const shape = document.querySelector('.map__whole .land--solid');
    self.pressed = shape.id.replace('land-', 'country-');
    shape.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  },
};
