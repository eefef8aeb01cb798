using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Inspection.Work;

/// <summary>
/// Loads everything that a file may need while files can still be opened: libraries, their native parts, and the common code paths.
/// </summary>
internal static class WarmUp
{
    private const string Pdf = """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>
        endobj
        trailer
        <</Root 1 0 R/Size 4>>
        startxref
        9
        %%EOF
        """;

    public static void Run()
    {
        LoadAll(typeof(WarmUp).Assembly, []);
        Unpack();
        Encrypt();
        foreach (var format in Enum.GetValues<EvidenceFormat>())
        {
            FileCheck.Find(Encoding.ASCII.GetBytes(Pdf), format, CancellationToken.None);
        }

        foreach (var form in Enum.GetValues<TextForm>())
        {
            using var sheet = SheetOpener.Open(Encoding.UTF8.GetBytes("a,b\r\nc,d\r\n"), form);
            _ = sheet.Rows().Count();
        }
    }

    private static void LoadAll(Assembly assembly, HashSet<string> seen)
    {
        foreach (var name in assembly.GetReferencedAssemblies())
        {
            if (seen.Add(name.Name!))
            {
                LoadAll(Assembly.Load(name), seen);
            }
        }
    }

    private static void Unpack()
    {
        using var archive = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        using var part = archive.CreateEntry("a").Open();
        part.Write("a"u8);
        using var packed = new ZLibStream(new MemoryStream(), CompressionMode.Compress);
        packed.Write("a"u8);
    }

    /// <summary>Protected PDFs use these obsolete ciphers; they keep nothing secret here.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "A PDF says with what it is opened")]
    private static void Encrypt()
    {
        byte[] nothing = new byte[16];
        _ = SHA512.HashData(SHA384.HashData(SHA256.HashData(MD5.HashData(nothing))));
        using var aes = Aes.Create();
        aes.GenerateKey();
        _ = aes.DecryptCbc(aes.EncryptCbc(nothing, nothing), nothing);
        _ = aes.EncryptEcb(nothing, PaddingMode.None);
    }
}
