using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.People;

/// <summary>
/// The code on a first-sign-in slip: fifteen characters of Crockford's base 32, 75 random bits, in three groups. Whoever types an O for the
/// zero, or an I or L for the one, means the right thing.
/// </summary>
/// <remarks>
/// What is kept is a salted SHA-256, not a slow hash. A slow hash makes up for passwords that people choose: a dictionary holds them. A
/// code
/// has no dictionary: to try 2^75 of them takes a million graphics cards, at ten thousand million hashes a second each, a month, and after
/// thirty days the code is worth nothing. PBKDF2 for a city's 60,000 people would take hours for no gain. The salt keeps two accounts, and
/// two printings, apart.
/// </remarks>
internal static class OneTimeCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 15;

    private const int GroupLength = 5;

    private const int SaltBytes = 16;

    /// <summary>How it is made: another way to keep codes would begin otherwise.</summary>
    private const string Prefix = "code:1:";

    public static string Create() =>
        string.Join('-', RandomNumberGenerator.GetItems<char>(Alphabet, Length).Chunk(GroupLength).Select(group => new string(group)));

    public static string Hash(string code) => Hash(code, RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>Whether what was typed is the code; compared in constant time.</summary>
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
