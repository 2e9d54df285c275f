// What a checker finds in the page as it is: the body of an asynchronous script of WebDriver, whose argument is the
// variable that the checker left.
'use strict';
const [checker, done] = arguments;

// Each gives a list of its findings: the rule, what it says, the elements.
const checkers = {
  // Every rule that needs no human judgement, with the two that axe leaves to be asked for: contrast of 7:1 and targets
  // of 24 pixels.
  axe: () => axe.run(document, {
    elementRef: true, resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  }).then((found) => found.violations.map((rule) => [rule.id, rule.help, rule.nodes.map((node) => node.element)])),

  // The strictest of its sets of rules: WCAG 2.2 AA and what IBM asks beyond. What it leaves to a human is no finding.
  ace: () => new ace.Checker().check(document, ['IBM_Accessibility']).then((found) => found.results
    .filter((result) => result.value.join() === 'VIOLATION,FAIL')
    .map((result) => [result.ruleId + ' ' + result.reasonId, result.message, [result.node]])),

  HTMLCS: () => new Promise((resolve, reject) => HTMLCS.process('WCAG2AA', document, resolve, reject, 'en'))
    .then(() => HTMLCS.getMessages().filter((message) => message.type === HTMLCS.ERROR)
      .map((message) => [message.code, message.msg, [message.element]])),
};

// Where an element is: the way to it from the closest one with an id.
const place = (element) => {
  const steps = [];
  for (let at = element; at && at.nodeType === Node.ELEMENT_NODE; at = at.parentElement) {
    if (at.id) {
      steps.unshift('#' + at.id);
      break;
    }
    const alike = Array.from(at.parentElement?.children ?? []).filter((one) => one.tagName === at.tagName);
    steps.unshift(at.localName + (alike.length > 1 ? ':nth-of-type(' + (alike.indexOf(at) + 1) + ')' : ''));
  }
  return steps.join(' > ') || 'the document';
};

checkers[checker]().then((found) => {
  const findings = new Map();
  for (const [rule, words, elements] of found) {
    const key = rule + ' (' + words + ')';
    findings.set(key, (findings.get(key) || []).concat(elements.map(place)));
  }
  done(Array.from(findings, ([key, places]) => key + ': ' + places.slice(0, 5).join(', ')
    + (places.length > 5 ? ' and ' + (places.length - 5) + ' more' : '')));
}).catch((error) => done([checker + ' failed: ' + error]));
