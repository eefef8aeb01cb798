using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

/// <summary>Filtering, ordering and walking through the queue, without a page.</summary>
public sealed class QueueSelectionTests
{
    private static readonly Uri Portal = new("http://localhost");
    private static readonly CourseId Physics = new(A.Id());
    private static readonly CourseId Music = new(A.Id());
    private static readonly HomeroomClassId First = new(A.Id());
    private static readonly HomeroomClassId Second = new(A.Id());

    private static readonly QueueRow[] Rows =
    [
        Row("陳小華", "1130002", "電路", Physics, First, 2, OutcomeState.Sent),
        Row("王小明", "1130001", "自走車 ＡＢ", Physics, First, 1, OutcomeState.Decided),
        Row("林小美", "1140001", "合唱", Music, Second, 9, OutcomeState.Read),
        Row("李小強", "1140002", "電路圖", Music, Second, 3, OutcomeState.Passed),
    ];

    [Theory]
    [InlineData(QueueStatus.All, 4)]
    [InlineData(QueueStatus.Waiting, 2)]
    [InlineData(QueueStatus.Decided, 1)]
    [InlineData(QueueStatus.Published, 1)]
    [InlineData(QueueStatus.Expired, 0)]
    public void Status_FiltersRows(QueueStatus status, int count) => Assert.Equal(count, new QueueSelection(Status: status).Of(Rows).Count);

    [Theory]
    [InlineData("小明", "王小明")]
    [InlineData("1140001", "林小美")]
    [InlineData("１１４０００１", "林小美")]
    [InlineData("ab", "王小明")]
    [InlineData("電路", "陳小華,李小強")]
    [InlineData("nobody", "")]
    public void Search_MatchesNameNumberAndTitle_InAnyWidth(string text, string names) =>
        Assert.Equal(names, string.Join(',', new QueueSelection(Status: QueueStatus.All, Search: text).Of(Rows).Select(r => r.StudentName)));

    [Fact]
    public void CourseAndClass_FilterTogether_AndSortBySeat()
    {
        Assert.Equal(["王小明", "陳小華"], new QueueSelection(Physics.Value, First.Value, QueueStatus.All, Order: QueueOrder.Seat).Of(Rows).Select(r => r.StudentName));
        Assert.Empty(new QueueSelection(Physics.Value, Second.Value).Of(Rows));
    }

    [Fact]
    public void Url_RoundTrips_WithTheSearchBehindTheHash()
    {
        var all = new QueueSelection(Physics.Value, First.Value, QueueStatus.All, "自走車 & 1", QueueOrder.Seat);
        var address = all.Address(Rows[0].Id.Value);
        Assert.Equal(all, QueueSelection.Of(new(Portal, address)));
        Assert.Equal($"/certify/{Rows[0].Id.Value}?course={Physics.Value}&class={First.Value}&status=all&order=seat#q=%E8%87%AA%E8%B5%B0%E8%BB%8A%20%26%201", address);
        Assert.Equal($"/certify/{Rows[0].Id.Value}", new QueueSelection().Address(Rows[0].Id.Value));
        Assert.Equal("/certify", new QueueSelection().Address(null));
    }

    [Fact]
    public void InvalidUrlValues_AreIgnored() =>
        Assert.Equal(new(), QueueSelection.Of(new(Portal, "/certify?course=x&class=1&status=99&order=sideways#content")));

    [Fact]
    public void OpenRow_KeepsItsPlace_WhenSentAgainOrHidden()
    {
        var again = Rows[1] with { SentAt = Rows[3].SentAt!.Value.AddDays(1) };
        QueueRow[] later = [Rows[0], Rows[2], Rows[3], again];
        Assert.Equal([Rows[0], again, Rows[2], Rows[3]], later.KeepingPlace(Rows, later, again.Id.Value));
        QueueRow[] without = [Rows[0], Rows[2], Rows[3]];
        Assert.Equal(Rows, without.KeepingPlace(Rows, Rows, Rows[1].Id.Value));
        Assert.Equal(without, without.KeepingPlace(Rows, Rows, null));
        Assert.Equal(without, without.KeepingPlace(Rows, without, Rows[1].Id.Value));
    }

    [Fact]
    public void NewRow_IsSortedIn_EvenNextToTheOpenRow()
    {
        var added = Row("新同學", "1130003", "新", Physics, First, 4, OutcomeState.Sent);
        QueueRow[] now = [Rows[0], added, Rows[1], Rows[2], Rows[3]];
        Assert.Equal(now, now.KeepingPlace(Rows, now, Rows[1].Id.Value));
    }

    [Fact]
    public void Walk_FromARemovedRow_ContinuesAtItsPlace()
    {
        QueueRow[] left = [Rows[0], Rows[2], Rows[3]];
        var walk = new QueueWalk(left, Rows[1].Id.Value, Gap: 1);
        Assert.Equal(Rows[2], walk.Neighbour(1));
        Assert.Equal(Rows[0], walk.Neighbour(-1));
        Assert.Equal(Rows[2], walk.NextUndecided());
        Assert.Equal(Rows[0], new QueueWalk(left, null).Neighbour(1));
        Assert.Null(new QueueWalk(Rows, Rows[3].Id.Value).Neighbour(1));
    }

    [Fact]
    public void HeldBack_ShowsOnlyOwnChanges_AndCountsTheOthers()
    {
        var added = Row("新同學", "1130003", "新", Physics, First, 4, OutcomeState.Sent);
        var (mine, theirs) = (Rows[0] with { State = OutcomeState.Decided }, Rows[2] with { State = OutcomeState.Decided });
        QueueRow[] newest = [mine, Rows[1], theirs, added];
        var held = Rows.HeldBack(newest, new HashSet<OutcomeId> { mine.Id });
        Assert.Equal([mine, Rows[1], Rows[2], Rows[3]], held);
        Assert.Equal(3, held.ChangesTo(newest));
        Assert.Equal(0, held.ChangesTo(held));
    }

    private static QueueRow Row(string name, string number, string title, CourseId course, HomeroomClassId homeroom, int seat, OutcomeState state) =>
        new(new(A.Id()), 1, 1, state, null, name, new(homeroom, homeroom == First ? "甲" : "乙"), seat, new(course, "科目", string.Empty), title, SmallSchool.SchoolDay, true, false, null)
        {
            StudentNo = number,
        };
}
