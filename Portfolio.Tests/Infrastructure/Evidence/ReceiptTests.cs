using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence;

/// <summary>What the school has signed stays verifiable, and nothing else passes as signed by it.</summary>
public sealed class ReceiptTests : IDisposable
{
    private static readonly Gen<FileReceipt> AnyReceipt = Gen.Select(Gen.String[0, 40], Gen.String[0, 20], Gen.Int, Gen.Long, Gen.Bool, Gen.Long[0, DateTimeOffset.MaxValue.Ticks]).Select(
        (name, person, revision, size, isMedia, ticks) => Receipt(name, person, revision, size, isMedia ? EvidenceKind.Media : EvidenceKind.Document, ticks));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portfolio-receipts-");

    private ReceiptKeys Keys => new(Path.Combine(_folder.FullName, "keys"), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AnyReceipt_RoundTrips_InEachOfItsForms()
    {
        var keys = Keys;
        AnyReceipt.Sample(receipt =>
        {
            var signed = keys.Sign(receipt);
            var file = ReceiptFile.Read(Encoding.UTF8.GetString(ReceiptFile.Write(signed)), keys.Public())!;
            var compact = ReceiptFile.Read(signed.Compact, keys.Public())!;
            var address = ReceiptFile.Read("https://school.example/receipt#" + signed.Compact, keys.Public())!;
            return file == compact && compact == address && compact.Says.ToBytes().AsSpan().SequenceEqual(receipt.ToBytes());
        }, iter: 200);
    }

    [Fact]
    public void ChangingAnyByte_OfTheReceiptFile_InvalidatesIt()
    {
        var keys = Keys;
        var known = keys.Public();
        var file = ReceiptFile.Write(keys.Sign(Receipt("報告.pdf")));
        known = keys.Public();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte[1, 255]).Sample((at, change) =>
        {
            var changed = file.ToArray();
            changed[at] ^= change;
            return ReceiptFile.Read(Encoding.UTF8.GetString(changed), known) is null;
        }, iter: 3000);
        Assert.NotNull(ReceiptFile.Read(Encoding.UTF8.GetString(file), known));
    }

    [Fact]
    public void ChangingAnyCharacter_OfTheCompactForm_InvalidatesIt()
    {
        var keys = Keys;
        var compact = keys.Sign(Receipt("報告.pdf")).Compact;
        var known = keys.Public();
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
        for (var at = 0; at < compact.Length; at++)
        {
            foreach (var other in Alphabet.Where(c => c != compact[at]))
            {
                Assert.Null(ReceiptFile.Read(compact[..at] + other + compact[(at + 1)..], known));
            }
        }
    }

    [Fact]
    public void Receipts_StayValid_AfterARestartAndAfterRotations()
    {
        var first = Keys.Sign(Receipt("一.pdf"));
        var rotated = Keys.Rotate();
        var second = Keys.Sign(Receipt("二.pdf"));
        Keys.Rotate();
        var known = Keys.Public();
        Assert.Equal(3, known.Count);
        Assert.NotEqual(first.KeyId, rotated.Id);
        Assert.Equal(rotated.Id, second.KeyId);
        Assert.Equal([first, second], new[] { first, second }.Select(r => SignedReceipt.Read(r.Compact, known)));
        Assert.Equal(Keys.Sign(Receipt("三.pdf")).KeyId, known[0].Id);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "keys"), "*.pem"));
        Assert.Equal(known, ReceiptKeySet.Read(ReceiptKeySet.Write(known)));
    }

    [Fact]
    public void SigningKey_IsReadableByItsOwnerOnly()
    {
        Keys.Current();
        var secret = Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "keys"), "*.pem"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secret));
        }
    }

    [Fact]
    public void ForeignReceipt_AndAKeyStoredUnderAnothersName_AreInvalid()
    {
        var (ours, theirs) = (Keys, new ReceiptKeys(Path.Combine(_folder.FullName, "theirs"), TimeProvider.System));
        var key = ours.Current();
        var foreign = theirs.Sign(Receipt("報告.pdf"));
        Assert.Null(SignedReceipt.Read(foreign.Compact, ours.Public()));

        // Their signature under our key's name, and their key in our folder under our key's name.
        var claimed = Encode(Header(key.Id)) + foreign.Compact[foreign.Compact.IndexOf('.', StringComparison.Ordinal)..];
        Assert.Null(SignedReceipt.Read(claimed, ours.Public()));
        File.Copy(Path.Combine(theirs.Folder, foreign.KeyId + ".jwk"), Path.Combine(ours.Folder, "AAAAAAAAAAAAAAAA.jwk"));
        Assert.Equal([key], ours.Public());
    }

    [Fact]
    public void Header_CannotChooseTheAlgorithm()
    {
        var keys = Keys;
        var (key, payload) = (keys.Current(), Encode(Receipt("報告.pdf").ToBytes()));
        var jwks = ReceiptKeySet.Write(keys.Public());
        foreach (var alg in new[] { "none", "HS256", "ES384", "es256", "" })
        {
            var head = Encode(Encoding.UTF8.GetBytes($$"""{"alg":"{{alg}}","kid":"{{key.Id}}","typ":"portfolio-receipt"}"""));
            var mac = HMACSHA256.HashData(jwks, Encoding.ASCII.GetBytes($"{head}.{payload}"));
            Assert.Null(SignedReceipt.Read($"{head}.{payload}.{Encode(mac)}", keys.Public()));
            Assert.Null(SignedReceipt.Read($"{head}.{payload}.", keys.Public()));
        }

        // A header with its own key, and a signature that fits any point.
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var embedded = Encode(Encoding.UTF8.GetBytes($$"""{"alg":"ES256","kid":"{{key.Id}}","typ":"portfolio-receipt","jwk":"AAAA"}"""));
        var signature = own.SignData(Encoding.ASCII.GetBytes($"{embedded}.{payload}"), HashAlgorithmName.SHA256);
        Assert.Null(SignedReceipt.Read($"{embedded}.{payload}.{Encode(signature)}", keys.Public()));
        Assert.Null(SignedReceipt.Read($"{Encode(Header(key.Id))}.{payload}.{Encode(new byte[64])}", keys.Public()));
    }

    [Fact]
    public void AnyText_IsReadWithoutAnError()
    {
        var keys = Keys;
        var whole = keys.Sign(Receipt("報告.pdf")).Compact;
        var known = keys.Public();
        Gen.OneOf(Gen.String[0, 500], Gen.String[0, 60].Select(s => "{" + s), Gen.String[0, 60].Select(s => $"{{\"jws\":\"{s}\"}}"), Gen.Int[0, whole.Length - 1].Select(n => whole[..n]))
            .Sample(text => ReceiptFile.Read(text, known) is null, iter: 2000);
        Assert.Null(ReceiptFile.Read(new string('.', 100_000), known));
        Assert.Null(ReceiptFile.Read(new string('[', 30_000), known));
        Assert.Null(ReceiptFile.Read("{\"jws\":{}}", known));
    }

    [Fact]
    public async Task Student_GetsTheReceiptOfTheirOwnFile_AndNobodyElseDoes()
    {
        var school = new SmallSchool();
        var draft = A.Draft(school);
        await using var database = await TestDatabase.WithAsync(school, draft);
        var bytes = Bytes.Pdf(3000);
        var accepted = (await database.UploadAsync(school.AsStudent, draft, bytes)).Value;
        Task<Result<SignedReceipt>> Issue(Actor actor) => database.Get<IssueReceipt>().ExecuteAsync(actor, new(accepted.FileId), TestDatabase.Token);

        var receipt = SignedReceipt.Read((await Issue(school.AsStudent)).Value.Compact, database.Get<ReceiptKeys>().Public())!.Says;
        Assert.Equal(
            new FileReceipt("small", "小學校", "1130001", "王小明", draft.Id.Value, 1, accepted.FileId, EvidenceKind.Document, "報告.pdf", 3000, Bytes.Sha256(bytes), SmallSchool.SchoolDay.ToUniversalTime()),
            receipt);
        foreach (var other in new[] { school.AsClassmate, school.AsTeacher, school.AsHomeroom, school.AsAdministrator })
        {
            Assert.Equal(CommonErrors.NotFound, (await Issue(other)).Error);
        }
    }

    private static FileReceipt Receipt(string fileName, string person = "王小明", int revision = 1, long size = 71_436, EvidenceKind kind = EvidenceKind.Document, long ticks = 639_000_000_000_000_000) => new(
        "demo", "示範高工", "1130001", person, new("0a1b2c3d-0000-7000-8000-000000000001"), revision, new("0a1b2c3d-0000-7000-8000-000000000002"), kind, fileName, size,
        Bytes.Sha256(Encoding.UTF8.GetBytes(fileName)), new(ticks, TimeSpan.Zero));

    private static byte[] Header(string keyId) => Encoding.UTF8.GetBytes($$"""{"alg":"ES256","kid":"{{keyId}}","typ":"portfolio-receipt"}""");

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
