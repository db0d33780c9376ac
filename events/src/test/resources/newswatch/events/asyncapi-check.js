// Reads an AsyncAPI document from standard input with AsyncAPI's own parser, and says what is wrong with it, a line each;
// what it refers to is sought beside the file that the argument names. Prints how many channels it has at the end.
const { Parser } = require('@asyncapi/parser');
const text = require('fs').readFileSync(0, 'utf8');
new Parser().parse(text, { source: process.argv[2] }).then(({ document, diagnostics }) => {
  const WARNING = 1;
  diagnostics
    .filter((each) => each.severity <= WARNING)
    .forEach((each) => console.log(`fault: ${each.path.join('.')}: ${each.message}`));
  console.log(`channels: ${document ? document.channels().all().length : 0}`);
});
