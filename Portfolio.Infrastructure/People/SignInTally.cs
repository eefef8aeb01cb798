using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.People;

/// <summary>Failed sign-in attempts with one name, whether or not an account has it.</summary>
public sealed class SignInTally
{
    internal const int NameLength = 64;

    /// <summary>A hash of the name: somebody may have typed a password into that field.</summary>
    public required string Name { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    internal static string NameOf(string signInName) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signInName)));
}
