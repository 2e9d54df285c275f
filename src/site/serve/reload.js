// A page of the development server asks whether what it was made of has changed, and loads itself again when it has. A
// page that nobody looks at does not ask. While the server starts anew it does not answer; then the page tries again.
(function () {
  var asked;
  function ask() {
    if (asked || document.hidden) return;
    asked = new AbortController();
    fetch('/changes?STATE', { signal: asked.signal })
      .then(function (answer) { return answer.text(); })
      .then(function (state) { if (state !== 'STATE') location.reload(); return 0; }, function () { return 1000; })
      .then(function (pause) { asked = null; setTimeout(ask, pause); });
  }
  document.addEventListener('visibilitychange', function () {
    if (document.hidden && asked) asked.abort();
    ask();
  });
  ask();
})();
