// Precompiles the shared partials for the browser, as a classic script for the handlebars.runtime of the same version.
// Ant runs this in Nashorn (see pom.xml), with the properties `compiler` (resource), `partials` (folder) and `output` (file;
// beside it come `templates-polls.js` and `templates-crew.js`).
// A partial's name is its file name without .hbs.
var Files = Java.type("java.nio.file.Files"), Paths = Java.type("java.nio.file.Paths"), Text = Java.type("java.lang.String");
var compiler = Java.type("com.github.jknack.handlebars.Handlebars").class.getResourceAsStream(project.getProperty("compiler"));
var globalThis = this;
load({ name: "handlebars.js", script: new Text(compiler.readAllBytes(), "UTF-8") });

// Of helpers beside the built-in ones there are two; knowing that makes the script smaller and quicker.
var ONLY_OURS = { knownHelpers: { t: true, eq: true }, knownHelpersOnly: true };

function entry(file) {
  var name = String(file.getFileName()).replace(/\.hbs$/, "");
  var source = String(new Text(Files.readAllBytes(file), "UTF-8"));
  try {
    return JSON.stringify(name) + ": template(" + lean(Handlebars.precompile(source, ONLY_OURS)) + ")";
  } catch (fault) {
    throw new Error(file + ": " + fault.message);
  }
}

// A third of the script: places in the source, which the runtime never reads, and a function that it has itself. Text of a
// template cannot match: its quotes are escaped.
function lean(script) {
  return script
    .replace(/,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g, "")
    .replace(/container\.lookupProperty \|\| function\(parent, propertyName\) \{[^}]*\}[^}]*\}/g, "container.lookupProperty");
}

// Phones do without the partials of the crew's pages, and fetch those of the rarer kinds of poll when there is one.
function scriptOf(file) {
  var name = String(file.getFileName());
  if (/^(desk|panel|screen|organise)-/.test(name)) return "templates-crew.js";
  return /^poll-(?!form|result|after)/.test(name) ? "templates-polls.js" : "templates.js";
}

function write(output, files) {
  Files.createDirectories(output.getParent());
  Files.write(output, new Text("(function () {\nvar template = Handlebars.template;\nHandlebars.registerPartial({\n"
    + files.map(entry).join(",\n") + "\n});\n})();\n").getBytes("UTF-8"));
}

var partials = Java.from(Files.list(Paths.get(project.getProperty("partials"))).sorted().toArray())
  .filter(function (file) { return /\.hbs$/.test(file); });
var output = Paths.get(project.getProperty("output"));
["templates.js", "templates-polls.js", "templates-crew.js"].forEach(function (script) {
  write(output.resolveSibling(script), partials.filter(function (file) { return scriptOf(file) === script; }));
});
