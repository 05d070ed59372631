using Identify.Specification;

// Run it anywhere in the repository after changing the data in src/Identify.Generators/Specification.
// With `--destinations` it first measures what the destinations read; a version after it installs that version of their package.
var root = new DirectoryInfo(Environment.CurrentDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Identify.Generators.sln")))
    root = root.Parent ?? throw new InvalidOperationException("Run this command inside the repository.");

if (args is ["--destinations", .. var version])
    await MeasuredDestinations.UpdateAsync(root.FullName, version.SingleOrDefault());

foreach (var file in DerivedFiles.Create(root.FullName))
{
    var isCurrent = file.IsCurrent();
    if (!isCurrent)
        File.WriteAllText(file.FullPath, file.Content);
    Console.WriteLine($"{(isCurrent ? "unchanged" : "written  ")}  {Path.GetRelativePath(root.FullName, file.FullPath)}");
}
