using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class FeedbackDraftTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Fact]
    public void Keep_FromTheDeviceThatWroteLast_IsNoConflict()
    {
        var draft = Draft("寫到一");
        Assert.Equal(new(2, "寫到一半", IsTyped: true, Other: null), draft.Keep(Typed("寫到一半", seen: 1, Now.AddSeconds(1))));
    }

    [Fact]
    public void Keep_OfALaterTextFromAnotherDevice_Wins_AndReturnsTheReplacedText()
    {
        var draft = Draft("在電腦上");
        Assert.Equal(new(2, "在平板上", IsTyped: true, Other: "在電腦上"), draft.Keep(Typed("在平板上", seen: 0, Now.AddSeconds(1))));
    }

    [Fact]
    public void Keep_OfAnEarlierTextThatArrivesLate_LosesToTheLaterOne()
    {
        var draft = Draft("後來寫的");
        Assert.Equal(new(1, "後來寫的", IsTyped: false, Other: "離線時寫的"), draft.Keep(Typed("離線時寫的", seen: 0, Now.AddSeconds(-1))));
        Assert.Equal("後來寫的", draft.Text);
    }

    [Fact]
    public void Keep_OfTheSameText_ChangesNothing() => Assert.Equal(new(1, "一樣", IsTyped: true, Other: null), Draft("一樣").Keep(Typed("一樣", seen: 0, Now)));

    [Fact]
    public void Keep_OfAnEmptyText_IsStored_SoThatAnOlderTextCannotReturn()
    {
        var draft = Draft("要刪掉的");
        draft.Keep(Typed(string.Empty, seen: 1, Now.AddSeconds(5)));
        Assert.False(draft.Keep(Typed("要刪掉的!", seen: 1, Now.AddSeconds(3))).IsTyped);
        Assert.Equal(string.Empty, draft.Text);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> <b>")]
    [InlineData("\u202E反過來\u200F")]
    [InlineData("  前後都有空白  \n")]
    [InlineData("👨‍👩‍👧‍👦 ü")]
    public void Text_IsKeptExactlyAsTyped(string text) => Assert.Equal(text, Draft(text).Text);

    [Fact]
    public void Text_LosesOnlyCharactersThatNoDatabaseCanStore() => Assert.Equal("a\uFFFDb\nc", Draft("a\ud83d\0b\r\nc").Text);

    [Fact]
    public void Text_OfFiveThousandCharacters_IsKept_AlthoughTooLongForADecision()
    {
        var outcome = A.Read(_school);
        Assert.Null(FeedbackDraft.Refusal(_school.AsTeacher, outcome, Typed(new('字', 5000), 0, Now), Now));
        Assert.Equal("feedback-too-long", outcome.Certification.Decide(_school.AsTeacher, A.OnScreen(outcome), Verdict.Fail, new('字', 5000), _school.Certification, Now).Error?.Code);
        Assert.Equal("feedback-too-long", FeedbackDraft.Refusal(_school.AsTeacher, outcome, Typed(new('字', FeedbackDraft.MaxUnits + 1), 0, Now), Now)?.Code);
    }

    [Fact]
    public void Refusal_ForAnotherTeacher_AnotherRevision_OrAStaleDecision()
    {
        var (read, decided) = (A.Read(_school), A.Decided(_school));
        Assert.Equal("not-yours", FeedbackDraft.Refusal(_school.AsColleague, read, Typed("字", 0, Now), Now)?.Code);
        Assert.Equal("not-yours", FeedbackDraft.Refusal(new SmallSchool().AsTeacher, read, Typed("字", 0, Now), Now)?.Code);
        Assert.Equal("conflict", FeedbackDraft.Refusal(_school.AsTeacher, read, Typed("字", 0, Now) with { Revision = 2 }, Now)?.Code);
        Assert.Equal("conflict", FeedbackDraft.Refusal(_school.AsTeacher, decided, Typed("字", 0, Now), Now)?.Code);
        Assert.Null(FeedbackDraft.Refusal(_school.AsTeacher, decided, Typed("字", 0, Now) with { DecidedAt = decided.Current.DecidedAt }, Now));
        Assert.Equal("conflict", FeedbackDraft.Refusal(_school.AsTeacher, A.Published(_school), Typed("字", 0, Now), Now)?.Code);
        Assert.Null(FeedbackDraft.Refusal(_school.AsDeputy(), read, Typed("字", 0, Now), Now));
    }

    [Fact]
    public void TextStillBeingTyped_IsKept_WhenTheDecisionIsPublishedOrTheWindowCloses()
    {
        var published = A.Published(_school);
        Assert.Null(FeedbackDraft.Refusal(_school.AsTeacher, published, Typed("字", 0, Now) with { DecidedAt = published.Current.DecidedAt }, Now));
        Assert.Null(FeedbackDraft.Refusal(_school.AsTeacher, A.Expired(_school), Typed("字", 0, Now), Now));
        Assert.NotNull(FeedbackDraft.Refusal(_school.AsTeacher, A.Draft(_school), Typed("字", 0, Now), Now));
    }

    [Theory]
    [InlineData("請補數據", "請補數據", true)]
    [InlineData("請補數據", "  請補數據\r\n", true)]
    [InlineData("請補數據", "", true)]
    [InlineData("請補數據", "請補數據與照片", false)]
    [InlineData("", "還沒送出的話", false)]
    public void ADraft_IsNotShown_WhenTheDecisionSaysTheSame_OrItIsEmpty(string decided, string typed, bool isSaid) =>
        Assert.Equal(isSaid, FeedbackDraft.IsSaidBy(decided, typed));

    private static TypedFeedback Typed(string text, long seen, DateTimeOffset at) => new(1, text, seen, null, at);

    private FeedbackDraft Draft(string text) => new(new(A.Id()), _school.Id, new(A.Id()), 1, _school.Teacher.Id, text, Now);
}
