// Where the reader is, across a change of what is shown: the place nearest to where one reads, and the control that has the
// focus. Each program brings it; who comes first leaves it for the other.
(function () {
  'use strict';
  var boot = self.visavis;
  if (boot.note) return;
  var place = null;
  var focused = '';

  // What a control is found by again: its id, where it leads, or the id of what it opens.
  function mark(control) {
    return control ? control.id || control.getAttribute('href') || (control.matches('summary') && control.parentNode.id) || '' : '';
  }

  function marked(found) {
    var one = found && document.getElementById(found);
    // A link that let something go chooses it now: its place is the same, its choice is not. Of a link that is gone the
    // place is left.
    var place = found && found.split('#')[1];
    return one && one.matches('details') ? one.firstElementChild : one
      || (found && firstSeen('a[href=' + JSON.stringify(found) + ']'))
      || (place && (firstSeen('a[data-alive][href$=' + JSON.stringify('#' + place) + ']') || document.getElementById(place)));
  }

  function firstSeen(css) {
    return Array.from(document.querySelectorAll(css)).find(function (one) { return one.getClientRects().length; });
  }

  function focusOn(control) {
    if (!control) return;
    if (control.tabIndex < 0 && !control.hasAttribute('tabindex')) control.setAttribute('tabindex', '-1');
    control.focus({ preventScroll: true });
  }

  function chosen() {
    var names = '#content :is(:is(li, th, .fan__untied) [data-alive="select="], [id^=follow-][aria-current=true], summary[aria-current=true], .word[aria-current=true])';
    return firstSeen(names);
  }

  // What closes a panel goes with it: the name that opened it is next, or the place where it leads.
  boot.noteFocus = function () {
    var now = document.activeElement;
    focused = mark(now && now.closest('.panel__close') ? chosen() || now : now);
  };
  boot.focused = function () { return focused; };

  boot.note = function () {
    boot.noteFocus();
    place = null;
    document.querySelectorAll('#content [id]').forEach(function (one) {
      var box = one.getBoundingClientRect();
      var away = Math.abs(box.top - innerHeight / 4);
      // What a choice leaves out has no box.
      if (box.height && !(place && place.away <= away)) place = { id: one.id, top: box.top, away: away };
    });
  };

  // Gives the focus back to the control that had it, where rendering anew took that away.
  boot.refocus = function () {
    var now = document.activeElement;
    var control = (!now || now === document.body) && marked(focused);
    if (!control) return;
    focusOn(control);
    if (control.type === 'text' || control.type === 'search') control.setSelectionRange(control.value.length, control.value.length);
  };

  // Brings the place back to where it was.
  boot.putBack = function () {
    boot.refocus();
    var one = place && document.getElementById(place.id);
    if (one) scrollBy(0, one.getBoundingClientRect().top - place.top);
    place = null;
    if (boot.answer) boot.answer();
  };

  // Another page, at a place of it or at its top.
  boot.enter = function (anchor) {
    place = null;
    var dialog = document.querySelector('dialog[open]');
    if (dialog) dialog.close();
    var to = anchor && document.getElementById(anchor);
    for (var fold = to && to.closest('details'); fold; fold = fold.parentNode.closest('details')) fold.open = true;
    var target = to || document.querySelector('#content h1');
    focusOn(target);
    if (target) target.scrollIntoView();
    if (!to) scrollTo(0, 0);
    if (boot.page) boot.page();
  };

  // Back or forward: the browser restores the place, and the focus goes to the control that led away from there.
  boot.restore = function (found) {
    place = null;
    var control = marked(found);
    // A control of a menu that is closed again cannot take it.
    focusOn(control && control.getClientRects().length ? control : document.querySelector('#content h1'));
  };

  // Before what is told of something goes, and with it what in it has the focus: to its name.
  boot.letGo = function () {
    boot.note();
    if (document.querySelector(':is(.panel, .event-line__told) :focus')) {
      focusOn(chosen());
    }
  };

  // What was rendered before, once what came in its place is there.
  boot.dropOld = function () {
    document.querySelectorAll('[data-old]').forEach(function (old) { old.remove(); });
  };
})();
