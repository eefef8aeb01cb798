using CsCheck;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>Title and description are measured in characters as a person counts them.</summary>
public sealed class OutcomeTextTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    private static readonly SchoolPolicy Policy = new();

    [Theory]
    [InlineData("字", 60, null)]
    [InlineData("字", 61, "title-too-long")]
    [InlineData("a", 60, null)]
    [InlineData("a", 61, "title-too-long")]
    [InlineData(Family, 60, null)]
    [InlineData(Family, 61, "title-too-long")]
    [InlineData("e\u0323\u0302\u0301", 60, null)] // a letter with marks that no single code point holds
    [InlineData("𠀀", 60, null)] // beyond the basic plane
    [InlineData("𠀀", 61, "title-too-long")]
    [InlineData("🇹🇼", 60, null)]
    public void Title_OfSixtyCharacters_IsAccepted(string character, int count, string? refusal) =>
        Assert.Equal(refusal, Refusal(string.Concat(Enumerable.Repeat(character, count)), "簡述"));

    [Theory]
    [InlineData("字", 100, null)]
    [InlineData("字", 101, "description-too-long")]
    [InlineData(Family, 100, null)]
    [InlineData(Family, 101, "description-too-long")]
    [InlineData("e\u0323\u0302\u0301", 100, null)]
    [InlineData("e\u0323\u0302\u0301", 101, "description-too-long")]
    public void Description_OfAHundredCharacters_IsAccepted(string character, int count, string? refusal) =>
        Assert.Equal(refusal, Refusal("題目", string.Concat(Enumerable.Repeat(character, count))));

    [Theory]
    [InlineData(null, "簡述", "title-required")]
    [InlineData(" \n ", "簡述", "title-required")]
    [InlineData("\u202E", "簡述", "title-required")]
    [InlineData("題目", "", "description-required")]
    [InlineData("題目", "\t", "description-required")]
    public void AnEmptyText_CannotBeSent(string? title, string? description, string refusal) => Assert.Equal(refusal, Refusal(title, description));

    [Fact]
    public void TooLong_SaysHowLongItIsAndMayBe()
    {
        var text = new OutcomeText(new string('字', 75), "簡述");
        Assert.Equal([60, 75], OutcomeText.Refusals(text.Title, text.Description, Policy).Single().Arguments);
    }

    [Fact]
    public void ATitle_IsOneLine() => Assert.Equal("一 二", new OutcomeText("一\r\n二", null).Title);

    [Fact]
    public void ADescription_KeepsItsLines() => Assert.Equal("一\n二", new OutcomeText(null, "一\r\n二\u0000").Description);

    [Fact]
    public void ADraft_StoresTextThatIsTooLongToSend() => Assert.Null(new OutcomeText(new string('字', 200), new string('字', 500)).StorageRefusal(Policy));

    [Fact]
    public void ADraft_RefusesALetterWithThousandsOfMarks()
    {
        var endless = "e" + new string('\u0301', 5000);
        Assert.Equal("title-too-long", new OutcomeText(endless, null).StorageRefusal(Policy)!.Code);
        Assert.Equal("description-too-long", new OutcomeText(null, endless).StorageRefusal(Policy)!.Code);
    }

    [Fact]
    public void AnyText_CanBeCleaned() => Gen.Char.Array[0, 100].Sample(characters =>
    {
        var text = new OutcomeText(new string(characters), new string(characters));
        return !text.Title.Contains('\n', StringComparison.Ordinal) && text.Title.IsNormalized() && text.Description.IsNormalized();
    });

    [Fact]
    public void Send_WithATitleTooLong_IsRefusedAndTheDraftRemains()
    {
        var school = new SmallSchool();
        var draft = A.CompleteDraft(school);
        Assert.False(draft.Draft.Write(school.AsStudent, new(new string('字', 61), "簡述"), school.Course.Id, SmallSchool.SchoolDay).IsRefused);
        Assert.Equal("title-too-long", draft.Send(school.AsStudent, A.Terms(school), SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal(OutcomeState.Draft, draft.State);
    }

    private static string? Refusal(string? title, string? description)
    {
        var text = new OutcomeText(title, description);
        return (text.StorageRefusal(Policy) ?? OutcomeText.Refusals(text.Title, text.Description, Policy).FirstOrDefault())?.Code;
    }
}
