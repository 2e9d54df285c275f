// What a page does by itself once the application is there, in no need of what it knows: what is said of a new order, arrows in
// lists of names, a table as a file. It comes with the application's script.
(function () {
  'use strict';

  // What other pages of the application look like, since one of them can take the place of this one, comes after it. Until
  // then the browser follows the links to them.
  var root = document.documentElement;
  var styles = document.createElement('script');
  styles.src = self.visavis.home + self.visavisStyleFile;
  styles.onload = function () {
    var style = new CSSStyleSheet();
    style.replaceSync(self.visavisStyle);
    document.adoptedStyleSheets = Array.from(document.adoptedStyleSheets).concat(style);
    root.dataset.styled = '';
  };
  document.head.append(styles);

  addEventListener('click', function (event) {
    var link = 'styled' in root.dataset ? null : event.target.closest && event.target.closest('a[href]');
    if (link && !link.target && link.pathname !== location.pathname && link.id !== 'switch-language') link.target = '_self';
  }, true);

  function all(within, css) {
    return Array.from(within.querySelectorAll(css));
  }

  // Lists in which arrows go from name to name as well: Up and Down inside it, Left and Right to the list beside it, Home
  // and End to its ends, letters to the next name that begins with them. Every name goes on being a stop of the Tab key:
  // nothing in the role of a link tells of arrows.
  var typed = '';
  var last = 0;

  function names(list) {
    return all(list, 'a[data-alive]').filter(function (name) { return !name.closest('[hidden]'); });
  }

  // What is followed from elsewhere, from a map for instance, is seen in its list.
  var followed = '';

  function unfold() {
    var name = document.querySelector('[data-rove] li a[aria-current]');
    var id = name ? name.id : '';
    if (id === followed) return;
    followed = id;
    var fold = name && name.closest('details');
    if (fold) fold.open = true;
  }

  var MARK = '[data-follows] :is(a, summary)[aria-current=true]:not(.tabs a)';

  // The answer to a choice is in the window, and beside its mark; in a frame nothing scrolls the host by itself.
  var MARGIN = 8;
  var answered = '';

  function isSeen(one) {
    return one.getClientRects().length;
  }

  // The mark itself, or where that is not shown the line of the list; of several, the one that was pressed.
  function followedMark() {
    var marks = all(document, MARK).filter(isSeen);
    function isTold(one) { return all(one.closest('[data-follows]'), '.panel').some(isSeen); }
    // A picture and the list under it both have it; what was pressed goes first, if its answer is there.
    return marks.find(function (one) { return one === document.activeElement && isTold(one); }) || marks.find(isTold) || marks[0];
  }

  function panelOf(mark) {
    var around = mark && mark.closest('[data-follows]');
    return around && all(around, '.panel').find(isSeen);
  }

  // A panel is a region with the name of what it tells of.
  function name() {
    all(document, '.panel').forEach(function (panel) {
      var title = panel.querySelector('.panel__title');
      panel[title ? 'setAttribute' : 'removeAttribute']('role', 'region');
      panel[title ? 'setAttribute' : 'removeAttribute']('aria-label', title && title.textContent);
    });
  }

  // From a followed mark, Tab goes into its panel, as from a button into its popover, and from the end of the panel on to
  // what stands after the mark. Where the panel stands there anyway, there is nothing to do.
  var entered = null;
  var into = null;

  function stops(within) {
    return all(within, 'a[href], button, summary').filter(function (one) { return isSeen(one) && one.tabIndex >= 0; });
  }

  addEventListener('keydown', function (event) {
    if (event.key !== 'Tab' || !event.target.matches) return;
    var own = entered ? stops(into) : [];
    if (!own.includes(event.target)) entered = null;
    if (event.target.matches(MARK) && !event.shiftKey) {
      into = panelOf(event.target) || panelOf(followedMark());
      own = into ? stops(into) : [];
      var every = stops(document);
      if (!own.length || own[0] === every[every.indexOf(event.target) + 1]) return;
      event.preventDefault();
      entered = event.target;
      own[0].focus();
    } else if (entered && event.target === own[event.shiftKey ? 0 : own.length - 1]) {
      if (event.shiftKey) event.preventDefault();
      // Forward, the browser goes on from there.
      entered.focus({ preventScroll: true });
      entered = null;
    }
  });

  function show() {
    var mark = followedMark();
    var panel = panelOf(mark);
    if (!panel) return;
    var own = mark.getBoundingClientRect();
    var box = panel.getBoundingClientRect();
    var top = Math.min(own.top, box.top) - MARGIN;
    var beyond = Math.max(own.bottom, box.bottom) + MARGIN - innerHeight;
    // A panel at the foot of the window can lie over the mark.
    var over = box.left < own.right && box.right > own.left && box.top < own.bottom && box.bottom > own.top;
    if (over) beyond = Math.max(beyond, own.bottom + MARGIN - box.top);
    scrollBy(0, top < 0 ? top : Math.max(0, Math.min(beyond, top)));
  }

  function answer() {
    var mark = followedMark();
    var id = mark ? mark.id || mark.parentNode.id || mark.textContent : '';
    if (id === answered || self.visavis.framed) return;
    answered = id;
    show();
    // What sticks to the window has its place in the next frame.
    requestAnimationFrame(function () { requestAnimationFrame(show); });
  }

  self.visavis.answer = answer;

  // A way to show the list that stands in the address brings the list into view.
  var arrived = false;

  function arrive() {
    if (arrived || root.dataset.tier !== 'alive') return;
    arrived = true;
    var list = document.getElementById('results');
    var asked = new URLSearchParams(location.search).has('as') && !location.hash;
    if (asked && list && !scrollY && !self.visavis.framed) (list.closest('section') || list).scrollIntoView();
    answer();
  }

  // What is said after a change: how the list of the page is shown, in which order and how much of it is left, each only
  // where it is new, once after the last of several changes; of a page that has changed its language, its title. Then the
  // place of it is empty again, so that nobody reads it a second time. Another page has nothing to compare with.
  var QUIET = 600;
  var KEPT = 5000;
  var known = told();
  var waiting = 0;

  function told() {
    var filters = all(document, '#filters :is(select, input)').map(function (one) { return one.value; }).join();
    var said = {};
    all(document, '[data-heard]').forEach(function (one) {
      // As much can be left by another choice.
      said[one.dataset.heard + (one.id === 'count' ? filters : '')] = one.dataset.heard;
    });
    return { lang: root.dataset.lang, title: document.title, said: said };
  }

  function say() {
    var now = told();
    var place = document.getElementById('spoken');
    var news = [];
    if (now.lang !== known.lang) news = [now.title];
    else if (now.title === known.title) {
      news = Object.keys(now.said).filter(function (key) { return !(key in known.said); });
      news = news.map(function (key) { return now.said[key]; });
    }
    known = now;
    if (!news.length) return;
    var words = place.textContent = news.join('. ');
    setTimeout(function () { if (place.textContent === words) place.textContent = ''; }, KEPT);
  }

  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/’/g, "'").toLowerCase();
  }

  // The filters that a visitor has opened stay open in the other language.
  var lang = root.dataset.lang;
  var isOpen = false;

  addEventListener('toggle', function (event) {
    if (event.target.matches('.filters__more') && root.dataset.lang === lang) isOpen = event.target.open;
  }, true);

  function keep() {
    var now = root.dataset.lang;
    var fold = document.querySelector('.filters__more');
    if (now !== lang && fold && isOpen) fold.open = true;
    lang = now;
  }

  // The next name, after the one that has the focus and then from the first, that begins with what was typed.
  function begins(lists, from, event) {
    typed = event.timeStamp - last > 700 ? event.key : typed + event.key;
    last = event.timeStamp;
    var every = lists.flatMap(names);
    var at = every.indexOf(from) + (typed.length > 1 ? 0 : 1);
    return every.slice(at).concat(every.slice(0, at)).find(function (name) {
      return plain(name.textContent).startsWith(plain(typed));
    });
  }

  addEventListener('keydown', function (event) {
    var from = event.target;
    var board = from.closest && from.matches('[data-rove] a[data-alive]') && from.closest('[data-rove]');
    if (!board || event.ctrlKey || event.altKey || event.metaKey) return;
    var lists = all(board, '[data-names]').filter(function (list) {
      return names(list).length && !list.closest('details:not([open])');
    });
    var at = lists.findIndex(function (list) { return list.contains(from); });
    if (at < 0) return;
    var own = names(lists[at]).filter(function (name) { return name.getClientRects().length; });
    var place = own.indexOf(from);
    var inside = [own[place + 1], own[place - 1]];
    var beside = [lists[at + 1], lists[at - 1]].map(function (list) { return list && names(list)[0]; });
    // Names in a row are beside each other, and the lists below each other.
    var isRow = lists[at].dataset.names === 'row';
    var down = isRow ? beside : inside;
    var right = isRow ? inside : beside;
    var keys = {
      ArrowDown: down[0], ArrowUp: down[1], Home: own[0], End: own[own.length - 1], ArrowRight: right[0], ArrowLeft: right[1]
    };
    if (!(event.key in keys) && (event.key.length > 1 || event.key === ' ')) return;
    var to = event.key in keys ? keys[event.key] : begins(lists, from, event);
    event.preventDefault();
    if (to) to.focus();
  });

  // A link that acts on its page does so by the space bar as well, which would scroll the page.
  addEventListener('keydown', function (event) {
    var acts = '#content a:is([data-alive], [href*="?"], [aria-current="true"])';
    if (event.key !== ' ' || event.defaultPrevented || !event.target.matches || !event.target.matches(acts)) return;
    event.preventDefault();
    event.target.click();
  });

  // Once for all changes until the next frame, in which the browser lays out the page anyway.
  var asked = false;
  var observer = new MutationObserver(function () {
    clearTimeout(waiting);
    waiting = setTimeout(say, QUIET);
    if (asked) return;
    asked = true;
    requestAnimationFrame(function () {
      asked = false;
      if (document.title !== known.title && root.dataset.lang === known.lang) {
        known = told();
        isOpen = false;
      }
      keep();
      name();
      unfold();
      arrive();
    });
  }).observe(root, {
    attributeFilter: ['aria-current', 'data-heard', 'data-tier', 'hidden', 'open'],
    characterData: true,
    childList: true,
    subtree: true
  });

  // How far beside a mark it can still be meant, in pixels of the window.
  var NEAR = 24;

  function nearest(marks) {
    return marks.reduce(function (best, mark) {
      return mark.far > NEAR || (best && best.far <= mark.far) ? best : mark;
    }, null);
  }

  // Where the mark of a line is not shown, the line is chosen by it.
  addEventListener('click', function (event) {
    var line = event.target.closest && event.target.closest('[data-tier=alive] .event-line > summary');
    var mark = line && document.getElementById('follow-' + line.parentNode.id);
    if (!mark || isSeen(mark)) return;
    event.preventDefault();
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });

  // The mark that a place in a picture means: that of the shape there, else the nearest one close by.
  function meant(event) {
    var picture = event.target.closest && !event.target.closest('a') && event.target.closest('[data-near]');
    if (!picture) return;
    var marks = all(picture, 'a circle').map(function (mark) {
      var box = mark.getBoundingClientRect();
      return { far: Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY), mark: mark };
    });
    var id = event.target.id || '';
    // A shape means its own mark.
    var own = marks.filter(function (mark) { return mark.mark.parentNode.dataset.alive === id.replace('land-', 'select=country-'); });
    return own[0] || nearest(marks);
  }

  addEventListener('click', function (event) {
    var near = meant(event);
    if (near) near.mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });

  // A shape under the mouse shows its name, and a name its shape.
  addEventListener('pointerover', function (event) {
    var near = meant(event);
    var link = near ? near.mark.parentNode : event.target.closest && event.target.closest('[data-near] a');
    var shape = link && document.getElementById(link.dataset.alive.replace('select=country-', 'land-'));
    all(document, '[data-meant]').forEach(function (one) { one.removeAttribute('data-meant'); });
    [link, shape].forEach(function (one) { if (one) one.setAttribute('data-meant', ''); });
  });

  // The table of the page as it stands there, with the cautions that it must not be read without, as CSV (RFC 4180; an
  // apostrophe stands before what a spreadsheet would take for a formula: OWASP, CSV Injection) or as JSON.
  function words(element) {
    var items = all(element, 'li');
    // A picture in a cell is its words.
    var drawn = element.querySelector('svg[aria-label]');
    if (drawn) return drawn.getAttribute('aria-label');
    if (items.length) return items.map(words).join('; ');
    return element.textContent.replace(/\s+/g, function (space) { return space === '\u00a0' ? space : ' '; }).trim();
  }

  function cell(text) {
    return '"' + text.replace(/^[\s\ufeff]*[=+\-@＝＋－＠]/, "'$&").replace(/"/g, '""') + '"';
  }

  addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-keep]');
    var table = document.querySelector('#results table');
    if (!button || !table) return;
    // A sandbox keeps no file, and does not say so.
    if (self.visavis.opaque && self.visavis.leave) {
      self.visavis.leave();
      return;
    }
    var head = all(table, 'thead th').map(words);
    head.push(button.dataset.caution);
    var cautions = all(document, '.says__not, #content > .caution, #content > .note').map(function (one) {
      return words(one).replace(button.dataset.caution, '').trim();
    });
    var rows = all(table, 'tbody tr:has(td:not([colspan]))').map(function (row) {
      return all(row, 'th, td').map(words).concat(cautions.join(' '));
    });
    var csv = button.dataset.keep === 'csv';
    var text = csv
      ? '\ufeff' + [head].concat(rows).map(function (row) { return row.map(cell).join(',') + '\r\n'; }).join('')
      : JSON.stringify(rows.map(function (row) {
        return Object.fromEntries(row.map(function (value, at) { return [head[at], value]; }));
      }), null, 1);
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: csv ? 'text/csv;charset=utf-8' : 'application/json' }));
    link.download = button.dataset.name + '.' + button.dataset.keep;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
})();
