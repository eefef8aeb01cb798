using Portfolio.Domain.Evidence;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>A file that must be refused, with a description.</summary>
internal sealed record HostileFile(string What, EvidenceKind Kind, byte[] Content, string Name = "作品.pdf")
{
    public override string ToString() => What;
}
