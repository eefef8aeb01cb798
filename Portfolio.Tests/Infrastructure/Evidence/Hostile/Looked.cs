using Portfolio.Domain.Evidence;
using Portfolio.Inspection;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>The result of the checks on a file's bytes, without an upload.</summary>
internal static class Looked
{
    /// <returns>The flaw; null when there is none.</returns>
    public static EvidenceFlaw? At(byte[] content)
    {
        var format = FileSignature.Detect(content.AsSpan(0, Math.Min(content.Length, FileSignature.Length)));
        Assert.NotNull(format);
        return FileCheck.Find(content, format.Value, TestContext.Current.CancellationToken);
    }

    public static byte[] Case(string path) => File.ReadAllBytes(Path.Combine(RunningPortal.RepositoryRoot, "Portfolio.Tests", "Cases", path));

    public static byte[] Honest(string name) => File.ReadAllBytes(Visitor.Evidence(name));
}
