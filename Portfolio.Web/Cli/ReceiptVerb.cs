using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Cli;

/// <summary>Verifies receipts on the command line, without the portal, its database or a network.</summary>
internal static class ReceiptVerb
{
    // Optional, so that the command itself reports a missing argument: exit code 1 already means an invalid receipt.
    private static readonly Argument<FileInfo?> Receipt = new("RECEIPT")
    { Arity = ArgumentArity.ZeroOrOne, Description = "a .receipt.json file, or a file that holds a receipt's compact form" };
    private static readonly Argument<FileInfo?> File = new("FILE")
    { Arity = ArgumentArity.ZeroOrOne, Description = "the file it was given for" };
    private static readonly Option<FileInfo> KeyFile = new("--keys")
    {
        Description = "public keys as `receipt keys` or the portal's /receipt/keys gives them; without it those of the data directory",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var check = new Command("check", "exit 0 valid, and of this file; 1 not; 2 could not be checked") { Receipt, File, KeyFile };
        check.SetAction((parsed, ct) => GuardAsync(() => CheckAsync(parsed, ct)));
        var keys = new Command("keys", "the public keys (JWKS), to be kept with receipts");
        keys.SetAction((_, _) => GuardAsync(() => SayAsync(Console.Out, Encoding.UTF8.GetString(ReceiptKeySet.Write(Keys().Public())), 0)));
        var rotate = new Command("rotate", "a new key signs from now on; earlier receipts stay valid");
        rotate.SetAction(
            (_, _) => GuardAsync(() => SayAsync(Console.Out, $"Receipts are signed with key {Keys().Rotate().Id} from now on.", 0)));
        return new Command("receipt", "check a receipt against a file, or renew the key") { check, keys, rotate };
    }

    /// <returns>The result of the work; 2 when a file cannot be read.</returns>
    private static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return await SayAsync(Console.Error, e.Message, 2);
        }
    }

    private static async Task<int> CheckAsync(ParseResult parsed, CancellationToken ct)
    {
        if (parsed.GetValue(Receipt) is not { } receipt || parsed.GetValue(File) is not { } file)
        {
            return await SayAsync(Console.Error, "receipt check RECEIPT FILE: both are needed.", 2);
        }

        var keys = parsed.GetValue(KeyFile) is { } named
            ? ReceiptKeySet.Read(await System.IO.File.ReadAllBytesAsync(named.FullName, ct))
            : Keys().Public();
        return await CheckAsync(receipt.FullName, file.FullName, keys);
    }

    private static async Task<int> CheckAsync(string receiptPath, string filePath, IReadOnlyCollection<ReceiptKey> keys)
    {
        if (keys.Count == 0)
        {
            return await SayAsync(
                Console.Error, "There are no public keys to check with: name them with --keys, or set Portfolio__DataDirectory.", 2);
        }

        var text = await System.IO.File.ReadAllTextAsync(receiptPath);
        await using var file = System.IO.File.OpenRead(filePath);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
        if (ReceiptFile.Read(text, keys) is not { } receipt)
        {
            return await SayAsync(Console.Out, "NOT VALID: this is not a receipt as the school wrote it.", 1);
        }

        var isSame = receipt.Says.Sha256 == sha256 && receipt.Says.Size == file.Length;
        await Console.Out.WriteLineAsync(
            isSame ? "VALID, and the file is the one it was given for."
                : "The receipt is valid, but the file is NOT the one it was given for.");
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
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().Build();
        return new(
            settings["Receipts:KeyDirectory"]
                ?? Path.Combine(settings["Portfolio:DataDirectory"] ?? "./data", "keys", "receipts"), TimeProvider.System);
    }

    /// <summary>Removes control characters: a name must not move the reader's cursor.</summary>
    private static string Line(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static async Task<int> SayAsync(TextWriter to, string text, int code)
    {
        await to.WriteLineAsync(text);
        return code;
    }
}
