using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>
/// The receipt keys, in a folder of their own: <c>ID.jwk</c> for every key there has been, and <c>ID.pem</c> (PKCS#8, readable by its
/// owner only) for the one that signs. Public keys are never removed, so that old receipts can still be verified.
/// </summary>
public sealed class ReceiptKeys(string folder, TimeProvider clock)
{
    private const UnixFileMode Secret = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode ForAll = Secret | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly Lock _making = new();

    public string Folder => folder;

    /// <summary>Signs with the latest key; the first key is created when there is none.</summary>
    public SignedReceipt Sign(FileReceipt receipt)
    {
        while (true)
        {
            var key = Current();
            using var secret = ECDsa.Create();
            if (SecretOf(key) is { } pem)
            {
                secret.ImportFromPem(pem);
                return SignedReceipt.Sign(receipt, key.Id, secret);
            }
        }
    }

    /// <summary>All keys, latest first. Read from disk every time, because another node or a rotation may have added one.</summary>
    public IReadOnlyList<ReceiptKey> Public() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.jwk").Select(Read).OfType<ReceiptKey>().OrderByDescending(k => k.MadeAt)
            .ThenBy(k => k.Id, StringComparer.Ordinal)];

    /// <summary>The key that signs.</summary>
    public ReceiptKey Current()
    {
        lock (_making)
        {
            return Signing() ?? Make(clock.GetUtcNow());
        }
    }

    /// <summary>Creates a new key; the old ones can only verify from now on, because their private halves are deleted.</summary>
    public ReceiptKey Rotate()
    {
        lock (_making)
        {
            var newest = Public().Select(k => k.MadeAt.AddTicks(1)).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
            var now = clock.GetUtcNow();
            var made = Make(now > newest ? now : newest);
            foreach (var old in Directory.EnumerateFiles(folder, "*.pem").Where(f => Path.GetFileNameWithoutExtension(f) != made.Id))
            {
                File.Delete(old);
            }

            return made;
        }
    }

    /// <returns>Null when the key was replaced since it was chosen.</returns>
    private string? SecretOf(ReceiptKey key)
    {
        try
        {
            return File.ReadAllText(PathOf(key.Id, "pem"));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private ReceiptKey? Signing() => Public().FirstOrDefault(k => File.Exists(PathOf(k.Id, "pem")));

    /// <summary>Writes the public half first, so that nothing is ever signed that cannot be verified.</summary>
    private ReceiptKey Make(DateTimeOffset at)
    {
        Directory.CreateDirectory(folder);
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = ReceiptKey.Of(secret, at);
        using var jwk = new MemoryStream();
        using (var json = new Utf8JsonWriter(jwk))
        {
            key.Write(json);
        }

        Write(PathOf(key.Id, "jwk"), jwk.ToArray(), ForAll);
        Write(PathOf(key.Id, "pem"), Encoding.ASCII.GetBytes(secret.ExportPkcs8PrivateKeyPem()), Secret);
        return key;
    }

    /// <summary>Writes atomically: a file that exists is complete.</summary>
    private static void Write(string path, byte[] bytes, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        var temporary = path + ".part";
        using (var file = new FileStream(temporary, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path);
    }

    /// <returns>Null for a file that does not hold the key it is named after.</returns>
    private static ReceiptKey? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return ReceiptKey.Read(json.RootElement) is { } key && key.Id == Path.GetFileNameWithoutExtension(path) ? key : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string id, string ending) => Path.Combine(folder, $"{id}.{ending}");
}
