using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf.Locks;

/// <summary>Checks that a PDF opens for everybody: it is not encrypted, or only has an owner's password against changes.</summary>
internal sealed class PdfLocks(PdfObjects objects)
{
    private const int MostTries = 8;

    /// <returns>One entry for each way in which the file says it is encrypted; empty when it is not.</returns>
    /// <exception cref="PdfFlawException">It needs a password, or an unknown security handler.</exception>
    public IReadOnlyList<PdfLock> Open()
    {
        var said = objects.Trailers.SelectMany(t => t.All("Encrypt")).SelectMany(e => objects.ResolveAll(e))
            .Select(o => o.Dictionary).OfType<PdfDictionary>();
        var ids = objects.Trailers.Select(t => objects.Resolve(t["ID"])).OfType<List<object?>>()
            .Select(i => Text(i.FirstOrDefault()))
            .Append([]).DistinctBy(Convert.ToHexString).Take(MostTries).ToList();
        return [.. said.Take(MostTries).Select(s => Open(s, ids))];
    }

    private PdfLock Open(PdfDictionary said, IReadOnlyList<byte[]> ids)
    {
        var version = objects.Number(said["V"]) ?? 0;
        var words = new PdfLockWords(
            objects.Number(said["R"]) ?? 0, Text(said["O"]), Text(said["U"]), Text(said["UE"]), (int)(uint)(objects.Number(said["P"]) ?? 0),
            objects.Resolve(said["EncryptMetadata"]) is not false);
        var cipher = version is 1 or 2 ? PdfCipher.Rc4 : version is 4 or 5 ? Cipher(said, "StmF") : null;
        if (objects.Name(said["Filter"]) != "Standard" || cipher is not { } known)
        {
            throw new PdfFlawException(EvidenceFlaw.Encrypted);
        }

        if (known == PdfCipher.None && Cipher(said, "StrF") == PdfCipher.None)
        {
            return new([], known);
        }

        var key = version == 5
            ? PdfKey256.Of(words)
            : Lengths(said, version).SelectMany(_ => ids, (length, id) => PdfKey.Of(words, id, length)).FirstOrDefault(k => k is not null);
        return key is null ? throw new PdfFlawException(EvidenceFlaw.Encrypted) : new(version == 4 ? Filled(key) : key, known);
    }

    /// <summary>Acrobat pads shorter keys of this version with zeros, and viewers do the same.</summary>
    private static byte[] Filled(byte[] key) => [.. key, .. new byte[16 - key.Length]];

    /// <summary>The key length in bytes. Programs write it in bits, in bytes, or elsewhere; the right one decrypts the file.</summary>
    private IEnumerable<int> Lengths(PdfDictionary said, long version)
    {
        var length = objects.Number(said["Length"]) ?? 40;
        return new[] { version == 1 ? 5 : length, length / 8, 16, 5 }.Where(l => l is >= 5 and <= 16).Select(l => (int)l).Distinct();
    }

    private PdfCipher? Cipher(PdfDictionary said, string use)
    {
        var name = objects.Name(said[use]) ?? "Identity";
        var filter = (objects.Resolve(said["CF"]) as PdfDictionary)?[name];
        return name == "Identity" ? PdfCipher.None : objects.Name((objects.Resolve(filter) as PdfDictionary)?["CFM"]) switch
        {
            "V2" => PdfCipher.Rc4,
            "AESV2" => PdfCipher.Aes128,
            "AESV3" => PdfCipher.Aes256,
            "None" => PdfCipher.None,
            _ => null,
        };
    }

    private byte[] Text(object? value) => (objects.Resolve(value) as PdfText)?.Bytes ?? [];
}
