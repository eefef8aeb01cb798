using Portfolio.Tests.Architecture;

namespace Portfolio.Tests.Support;

/// <summary>Small files that once failed, by kind.</summary>
internal static class Cases
{
    public static string Refused(string name) => Path.Combine(Folder("refuse"), name);

    public static string Taken(string name) => Path.Combine(Folder("take"), name);

    public static string Folder(string kind) => Path.Combine(Source.Root.FullName, "Portfolio.Tests", "Cases", kind);
}
