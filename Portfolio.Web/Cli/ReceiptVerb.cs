using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Cli;

/// <summary>Receipts at the command line: without the portal, its database or a network.</summary>
internal static class ReceiptVerb
{
    private const string Help = """
        receipt check RECEIPT FILE [--keys FILE]   0: valid, and of this file; 1: not; 2: could not be checked
        receipt keys                               the public keys (JWKS), to be kept with receipts
        receipt rotate                             a new key signs from now on; earlier receipts stay valid

          RECEIPT   a .receipt.json file, or a file that holds a receipt's compact form
          --keys    public keys as `receipt keys` or the portal's /receipt/keys gives them; without it those of the
                    data directory (Portfolio__DataDirectory, Receipts__KeyDirectory)
        """;

    /// <returns>0 valid or done; 1 not valid; 2 misused, or a file that cannot be read.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["receipt", "--help"] => await SayAsync(Console.Out, Help, 0),
                ["receipt", "check", var receipt, var file] => await CheckAsync(receipt, file, Keys().Public()),
                ["receipt", "check", var receipt, var file, "--keys", var keys] => await CheckAsync(receipt, file, ReceiptKeySet.Read(await File.ReadAllBytesAsync(keys))),
                ["receipt", "check", "--keys", var keys, var receipt, var file] => await CheckAsync(receipt, file, ReceiptKeySet.Read(await File.ReadAllBytesAsync(keys))),
                ["receipt", "keys"] => await SayAsync(Console.Out, Encoding.UTF8.GetString(ReceiptKeySet.Write(Keys().Public())), 0),
                ["receipt", "rotate"] => await SayAsync(Console.Out, $"Receipts are signed with key {Keys().Rotate().Id} from now on.", 0),
                _ => await SayAsync(Console.Error, Help, 2),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return await SayAsync(Console.Error, e.Message, 2);
        }
    }

    private static async Task<int> CheckAsync(string receiptPath, string filePath, IReadOnlyCollection<ReceiptKey> keys)
    {
        if (keys.Count == 0)
        {
            return await SayAsync(Console.Error, "There are no public keys to check with: name them with --keys, or set Portfolio__DataDirectory.", 2);
        }

        var text = await File.ReadAllTextAsync(receiptPath);
        await using var file = File.OpenRead(filePath);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
        if (ReceiptFile.Read(text, keys) is not { } receipt)
        {
            return await SayAsync(Console.Out, "NOT VALID: this is not a receipt as the school wrote it.", 1);
        }

        var isSame = receipt.Says.Sha256 == sha256 && receipt.Says.Size == file.Length;
        await Console.Out.WriteLineAsync(isSame ? "VALID, and the file is the one it was given for." : "The receipt is valid, but the file is NOT the one it was given for.");
        var says = receipt.Says;
        return await SayAsync(Console.Out, $"""

              school    {Line(says.SchoolName)} ({Line(says.School)})
              student   {Line(says.StudentNo)} {Line(says.StudentName)}
              item      {says.ItemId}, revision {says.Revision}
              file      {Line(says.FileName)}, {says.Size} bytes
              SHA-256   {says.Sha256}
              accepted  {says.AcceptedAt.UtcDateTime:O}
              key       {receipt.KeyId}
            """, isSame ? 0 : 1);
    }

    private static ReceiptKeys Keys()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return new(settings["Receipts:KeyDirectory"] ?? Path.Combine(settings["Portfolio:DataDirectory"] ?? "./data", "keys", "receipts"), TimeProvider.System);
    }

    /// <summary>A name must not move the cursor of whoever reads the answer.</summary>
    private static string Line(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static async Task<int> SayAsync(TextWriter to, string text, int code)
    {
        await to.WriteLineAsync(text);
        return code;
    }
}
