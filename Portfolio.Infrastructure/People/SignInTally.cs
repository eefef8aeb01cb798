using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.People;

/// <summary>Attempts to sign in by one name that have not succeeded, whoever's name it is, or nobody's.</summary>
public sealed class SignInTally
{
    internal const int NameLength = 64;

    /// <summary>A hash of the name: somebody may have typed a password into its field.</summary>
    public required string Name { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    internal static string NameOf(string signInName) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signInName)));
}
