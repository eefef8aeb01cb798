using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Evidence;

public sealed class EvidenceFileTests
{
    private static readonly DateTimeOffset Day = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(null, ScanState.Clean)]
    [InlineData("Portfolio.Test", ScanState.Infected)]
    public void TheFirstScanResult_IsKept(string? finding, ScanState state)
    {
        var file = Pending();
        Assert.True(file.Scanned(finding, Day.AddMinutes(1)));
        Assert.False(file.Scanned(finding is null ? "Later" : null, Day.AddMinutes(2)));
        Assert.Equal((state, Day.AddMinutes(1), finding ?? string.Empty), (file.Scan, file.ScannedAt, file.Finding));
    }

    [Fact]
    public void ScanResult_WhenNoneIsPending_ChangesNothing()
    {
        var file = A.File(_school);
        Assert.False(file.Scanned("Portfolio.Test", Day));
        Assert.Equal((ScanState.None, null), (file.Scan, file.ScannedAt));
    }

    [Fact]
    public void FindingName_IsTruncatedToItsColumn()
    {
        var file = Pending();
        file.Scanned(new string('x', EvidenceFile.MaxFinding + 1), Day);
        Assert.Equal(EvidenceFile.MaxFinding, file.Finding.Length);
    }

    [Theory]
    [InlineData("Portfolio.Test", OutcomeState.Draft)]
    [InlineData(null, OutcomeState.Sent)]
    public void ASentOutcome_GoesBackToItsStudent_OnlyWhenItsFileIsInfected(string? finding, OutcomeState state)
    {
        var (outcome, file) = (A.Draft(_school), Pending());
        Assert.Null(outcome.Draft.Write(_school.AsStudent, new("自走車", "循線行走。"), _school.Course.Id, Day).Error);
        Assert.Null(outcome.Draft.Attach(_school.AsStudent, file, _school.Upload).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), Day).Error);
        Assert.True(file.Scanned(finding, Day));
        outcome.Scanned(file, Day);
        Assert.Equal((state, state == OutcomeState.Sent), (outcome.State, outcome.IsCounted));
        Assert.Equal(file.Scan, Assert.IsType<EvidenceScanned>(outcome.Events[^1]).Answer);
    }

    private EvidenceFile Pending() => new(
        new(A.Id()), _school.Id, EvidenceFormat.Pdf, "報告.pdf", new(new string('a', 64), 1000), new(Day, Day), A.Id(), ScanState.Pending);
}
