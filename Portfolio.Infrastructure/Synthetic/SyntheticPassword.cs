using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Synthetic;

/// <summary>
/// One fixed hash for all synthetic accounts: the password is public, so its salt protects nothing. In ASP.NET Core Identity's
/// version 3 format (marker, algorithm, iterations, salt, key).
/// </summary>
internal static class SyntheticPassword
{
    private const int Iterations = 100_000;

    private const int SaltSize = 16;

    private const int KeySize = 32;

    private const uint HmacSha512 = 2;

    public static string Hash(string password)
    {
        var salt = SHA256.HashData("synthetic city"u8)[..SaltSize];
        var hash = new byte[13 + SaltSize + KeySize];
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), SaltSize);
        salt.CopyTo(hash, 13);
        Rfc2898DeriveBytes.Pbkdf2(password, salt, hash.AsSpan(13 + SaltSize), Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(hash);
    }
}
