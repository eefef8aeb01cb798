using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.People;

/// <summary>
/// The code on a first-sign-in slip: fifteen characters of Crockford's base 32 (75 random bits) in three groups. An O is accepted for
/// zero, and an I or L for one.
/// </summary>
/// <remarks>
/// What is stored is a salted SHA-256, not a slow hash. A slow hash protects passwords that people choose, which are in dictionaries. A
/// random code is in none: trying 2^75 codes would keep a million graphics cards, each at ten thousand million hashes a second, busy for
/// a month, and after thirty days the code has expired. PBKDF2 for a city's 60,000 people would take hours for no gain. The salt makes
/// the hashes of two accounts, and of two printings, differ.
/// </remarks>
internal static class OneTimeCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 15;

    private const int GroupLength = 5;

    private const int SaltBytes = 16;

    /// <summary>The format of stored hashes: another format would have another prefix.</summary>
    private const string Prefix = "code:1:";

    public static string Create() =>
        string.Join('-', RandomNumberGenerator.GetItems<char>(Alphabet, Length).Chunk(GroupLength).Select(group => new string(group)));

    public static string Hash(string code) => Hash(code, RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>Whether the input is the code; compared in constant time.</summary>
    public static bool Verify(string hash, string? typed)
    {
        var salt = Convert.FromBase64String(hash[Prefix.Length..hash.LastIndexOf(':')]);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(typed ?? string.Empty, salt)));
    }

    private static string Hash(string code, byte[] salt)
    {
        var digest = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Fold(code))]);
        return $"{Prefix}{Convert.ToBase64String(salt)}:{Convert.ToBase64String(digest)}";
    }

    private static string Fold(string code) => new(
    [
        .. CredentialRules.Fold(code).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        }),
    ]);
}
