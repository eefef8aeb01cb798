using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>One draft edited on two pages, and what it is missing.</summary>
public sealed class DraftingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public void Write_BasedOnTheCurrentText_IsDone()
    {
        var draft = A.CompleteDraft(_school);
        Assert.Null(Write(draft, "新的標題", Seen(draft)).Error);
        Assert.Equal("新的標題", draft.Current.Title);
    }

    [Fact]
    public void Write_BasedOnStaleText_IsAConflict_AndChangesNothing()
    {
        var draft = A.CompleteDraft(_school);
        var seen = Seen(draft);
        Write(draft, "別處的標題", null);
        var version = draft.Version;
        Assert.Equal("conflict", Write(draft, "我的標題", seen).Error?.Code);
        Assert.Equal(("別處的標題", version), (draft.Current.Title, draft.Version));
    }

    [Fact]
    public void Write_AfterAFileWasAttached_IsNoConflict()
    {
        var draft = A.CompleteDraft(_school);
        var seen = Seen(draft);
        Assert.Null(draft.Draft.Attach(_school.AsStudent, A.File(_school), _school.Upload).Error);
        Assert.NotEqual(seen.Version, draft.Version);
        Assert.Null(Write(draft, "我的標題", seen).Error);
    }

    [Fact]
    public void Write_OfTheSameTextAgain_ChangesNothing()
    {
        var draft = A.CompleteDraft(_school);
        var seen = Seen(draft);
        Write(draft, "我的標題", seen);
        var version = draft.Version;
        Assert.Null(Write(draft, " 我的標題 ", seen).Error);
        Assert.Equal(version, draft.Version);
    }

    [Fact]
    public void Write_OfACourse_BasedOnAnother_IsAConflict()
    {
        var draft = A.CompleteDraft(_school);
        var seen = Seen(draft);
        var text = new OutcomeText(draft.Current.Title, draft.Current.Description);
        Assert.Null(draft.Draft.Write(_school.AsStudent, text, _school.Courses[1].Id, SmallSchool.SchoolDay, seen).Error);
        Assert.Equal("conflict", draft.Draft.Write(_school.AsStudent, text, _school.Courses[2].Id, SmallSchool.SchoolDay, seen).Error?.Code);
    }

    [Fact]
    public void Write_OnAnotherStudentsDraft_RevealsNothing() =>
        Assert.Equal("not-yours", A.CompleteDraft(_school).Draft.Write(
            _school.AsClassmate, new("我的標題", string.Empty), null, SmallSchool.SchoolDay, new(0, new(null, null), null)).Error?.Code);

    [Fact]
    public void SendRefusals_ListEverythingMissing_AndSendReturnsTheFirst()
    {
        var draft = A.Draft(_school);
        Assert.Equal(["title-required", "description-required", "course-required", "evidence-required"], Codes(draft));
        Assert.Equal(OutcomeDraft.LacksOfABlankForm, draft.Draft.SendRefusals(_school.AsStudent, A.Terms(_school) with { Course = null }, SmallSchool.SchoolDay));
        Assert.Equal("title-required", draft.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error?.Code);
    }

    [Fact]
    public void SendRefusals_OfACompleteDraft_AreNone() => Assert.Empty(Codes(A.CompleteDraft(_school)));

    [Fact]
    public void SendRefusals_AfterTheClosing_SayOnlyThat() => Assert.Equal(
        ["window-closed"], A.Draft(_school).Draft.SendRefusals(_school.AsStudent, A.Terms(_school), SmallSchool.UploadCloses).Select(e => e.Code));

    private static DraftOnScreen Seen(LearningOutcome draft) =>
        new(draft.Version, new(draft.Current.Title, draft.Current.Description), draft.CourseId);

    private Portfolio.Domain.Common.Result Write(LearningOutcome draft, string title, DraftOnScreen? seen) =>
        draft.Draft.Write(_school.AsStudent, new(title, draft.Current.Description), draft.CourseId, SmallSchool.SchoolDay, seen);

    private IEnumerable<string> Codes(LearningOutcome draft) =>
        draft.Draft.SendRefusals(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Select(e => e.Code);
}
