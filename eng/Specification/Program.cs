using Identify.Specification;

// Run it anywhere in the repository after changing the data in src/Identify.Generators/Specification.
var root = new DirectoryInfo(Environment.CurrentDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Identify.Generators.sln")))
    root = root.Parent ?? throw new InvalidOperationException("Run this command inside the repository.");

foreach (var file in DerivedFiles.Create(root.FullName))
{
    var isCurrent = file.IsCurrent();
    if (!isCurrent)
        File.WriteAllText(file.FullPath, file.Content);
    Console.WriteLine($"{(isCurrent ? "unchanged" : "written  ")}  {Path.GetRelativePath(root.FullName, file.FullPath)}");
}
