using System.Security.Cryptography;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Tests.Support;

/// <summary>Runs the real inspector, with its real workers, on bytes.</summary>
internal static class Inspected
{
    public static async Task<Result> InspectAsync(this TestDatabase database, byte[] content, EvidenceFormat format)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, content, TestDatabase.Token);
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            return await database.Get<EvidenceInspector>().InspectAsync(new(path, format, new(hash, content.Length)), TestDatabase.Token);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<EvidenceFlaw?> FlawAsync(this TestDatabase database, byte[] content, EvidenceFormat format) =>
        (EvidenceFlaw?)(await database.InspectAsync(content, format)).Error?.Arguments[0];
}
