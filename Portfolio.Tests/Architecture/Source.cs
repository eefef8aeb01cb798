using System.Reflection;

namespace Portfolio.Tests.Architecture;

/// <summary>The repository's source files, without build output and downloaded packages.</summary>
internal static class Source
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "lib", "data", ".git", "TestResults"];

    public static readonly DirectoryInfo Root = new(
        typeof(Source).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static readonly IReadOnlyList<string> Product = ["Portfolio.Domain", "Portfolio.Inspection", "Portfolio.Infrastructure", "Portfolio.Web"];

    /// <summary>Every file of the repository.</summary>
    public static IEnumerable<SourceFile> All() => Below(Root);

    /// <summary>Hand-written files of one project with this extension, e.g. <c>.razor</c>, without generated migrations.</summary>
    public static IEnumerable<SourceFile> Of(string project, string ending) =>
        Below(new(Path.Combine(Root.FullName, project))).Where(f => f.Path.EndsWith(ending, StringComparison.Ordinal) && !f.IsGenerated);

    public static IEnumerable<SourceFile> OfProduct(string ending) => Product.SelectMany(p => Of(p, ending));

    /// <summary>Fails with the names of the files that match.</summary>
    public static void None(IEnumerable<SourceFile> files, Func<SourceFile, bool> does) => Assert.Equal([], files.Where(does).Select(f => f.Path));

    private static IEnumerable<SourceFile> Below(DirectoryInfo directory) =>
        directory.EnumerateFiles().Select(f => new SourceFile(f)).Concat(directory.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(Below));
}

internal sealed class SourceFile(FileInfo file)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(file.FullName));

    public string Path { get; } = System.IO.Path.GetRelativePath(Source.Root.FullName, file.FullName).Replace('\\', '/');

    public string Name => file.Name;

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public string Text => _text.Value;

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public bool Says(string fragment) => Text.Contains(fragment, StringComparison.Ordinal);
}
