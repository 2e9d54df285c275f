// Buttons that need no application: what is copied or printed. Pages with such a button have it, and a frame, whose messages
// can be copied; who comes first leaves nothing to the other.
(function () {
  'use strict';
  var boot = self.visavis;
  if (boot.copies) return;
  boot.copies = true;

  // What is to be copied is selected first: where the clipboard is closed to a frame, it is there to be copied by hand.
  addEventListener('click', function (event) {
    var button = boot.closest(event, '[data-copy]');
    if (!button) return;
    var place = document.getElementById(button.dataset.copy);
    // What is said outside an open dialog is neither seen nor heard.
    var quiet = (button.closest('dialog') || document).querySelector('.quiet');
    if (place.select) place.select();
    else getSelection().selectAllChildren(place);
    var words = document.execCommand('copy') ? button.dataset.copied : button.dataset.selected;
    quiet.textContent = words;
    setTimeout(function () { if (quiet.textContent === words) quiet.textContent = ''; }, 5000);
  });

  addEventListener('click', function (event) {
    if (!boot.closest(event, '[data-print]')) return;
    if (boot.opaque && boot.leave) boot.leave();
    else print();
  });
})();
