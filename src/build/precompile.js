// Precompiles the shared partials for the browser, as a classic script for the handlebars.runtime of the same version.
// Ant runs this in Nashorn (see pom.xml), with the properties `compiler` (resource), `partials` (folder) and `output` (file).
// A partial's name is its file name without .hbs.
var Files = Java.type("java.nio.file.Files"), Paths = Java.type("java.nio.file.Paths"), Text = Java.type("java.lang.String");
var compiler = Java.type("com.github.jknack.handlebars.Handlebars").class.getResourceAsStream(project.getProperty("compiler"));
var globalThis = this;
load({ name: "handlebars.js", script: new Text(compiler.readAllBytes(), "UTF-8") });

function entry(file) {
  var name = String(file.getFileName()).replace(/\.hbs$/, "");
  var source = String(new Text(Files.readAllBytes(file), "UTF-8"));
  try {
    return JSON.stringify(name) + ": template(" + withoutSourcePlaces(Handlebars.precompile(source)) + ")";
  } catch (fault) {
    throw new Error(file + ": " + fault.message);
  }
}

// A third of the script; the runtime never reads them. Text of a template cannot match: its quotes are escaped.
function withoutSourcePlaces(script) {
  return script.replace(/,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g, "");
}

var output = Paths.get(project.getProperty("output"));
var partials = Java.from(Files.list(Paths.get(project.getProperty("partials"))).sorted().toArray())
  .filter(function (file) { return /\.hbs$/.test(file); });
Files.createDirectories(output.getParent());
Files.write(output, new Text("(function () {\nvar template = Handlebars.template;\nHandlebars.templates = {\n"
  + partials.map(entry).join(",\n") + "\n};\nHandlebars.registerPartial(Handlebars.templates);\n})();\n").getBytes("UTF-8"));
