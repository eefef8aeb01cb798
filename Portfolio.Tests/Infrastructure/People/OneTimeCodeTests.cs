using Portfolio.Infrastructure.People;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class OneTimeCodeTests
{
    [Fact]
    public void Code_HasFifteenCharactersOfThirtyTwo_AndIsUnique()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => OneTimeCode.Create()).ToList();
        Assert.All(codes, c => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}$", c));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());

        // 32 different characters: five bits each, 75 in all.
        Assert.Equal(32, codes.SelectMany(c => c.Replace("-", string.Empty, StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public void Code_IsVerified_HoweverItIsTyped_AndNothingElseIs()
    {
        var hash = OneTimeCode.Hash("A0B1C-DEFGH-JKMNP");
        foreach (var typed in new[] { "A0B1C-DEFGH-JKMNP", "a0b1cdefghjkmnp", " aobic defgh jkmnp ", "ＡＯＢＬＣ－ＤＥＦＧＨ－ＪＫＭＮＰ" })
        {
            Assert.True(OneTimeCode.Verify(hash, typed), typed);
        }

        foreach (var typed in new[] { "A0B1C-DEFGH-JKMNQ", "", null, hash })
        {
            Assert.False(OneTimeCode.Verify(hash, typed), typed);
        }
    }

    [Fact]
    public void Hash_DiffersEachTime_AndDoesNotContainTheCode()
    {
        var code = OneTimeCode.Create();
        var (one, two) = (OneTimeCode.Hash(code), OneTimeCode.Hash(code));
        Assert.NotEqual(one, two);
        Assert.All(code.Split('-'), part => Assert.DoesNotContain(part, one, StringComparison.OrdinalIgnoreCase));
        Assert.InRange(one.Length, 1, 200);
    }
}
