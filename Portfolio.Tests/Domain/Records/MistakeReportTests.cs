using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Records;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Records;

public sealed class MistakeReportTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("  ", "report-text-required")]
    [InlineData(null, "report-text-required")]
    [InlineData("成績應為 88 分", null)]
    public void Report_NeedsAText(string? text, string? code) => Assert.Equal(code, Report(text).Error?.Code);

    [Fact]
    public void Report_HasAtMostFiveHundredCharacters()
    {
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 500));
        Assert.Null(Report(family).Error);
        Assert.Equal("report-text-too-long", Report(family + "字").Error?.Code);
    }

    [Fact]
    public void Report_IsForStudentsOnly()
    {
        Assert.Equal("not-yours", MistakeReport.Report(_school.AsTeacher, new(A.Id()), RecordPart.BasicData, null, "x", [], Now).Error?.Code);
        var report = Report("x").Value;
        Assert.Equal(_school.Student.Id, report.StudentId);
        Assert.IsType<MistakeReported>(Assert.Single(report.Events));
    }

    [Fact]
    public void Answer_IsForTheRegistrar_Once_AndNeedsAReasonWhenNothingIsCorrected()
    {
        var report = Report("x").Value;
        Assert.Equal("not-yours", report.Settle(_school.AsHomeroom, true, "好", Now).Error?.Code);
        Assert.Equal("not-yours", report.Settle(new SmallSchool(code: "other").AsRegistrar, true, "好", Now).Error?.Code);
        Assert.Equal("answer-required", report.Settle(_school.AsRegistrar, false, " ", Now).Error?.Code);
        Assert.Equal("report-text-too-long", report.Settle(_school.AsRegistrar, true, new string('長', 501), Now).Error?.Code);
        Assert.True(report.IsOpen);
        Assert.Null(report.Settle(_school.AsRegistrar, true, null, Now).Error);
        Assert.Equal("report-answered", report.Settle(_school.AsRegistrar, false, "改", Now).Error?.Code);
        Assert.True(report.IsCorrected);
    }

    [Fact]
    public void AtMostFiveReports_AreOpen_AndNoRowTwice() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool).List[0, 40].Sample(steps =>
        {
            var school = new SmallSchool();
            var all = new List<MistakeReport>();
            var rows = Enumerable.Range(0, 3).Select(_ => (Guid?)A.Id()).Append(null).ToList();
            foreach (var (part, row, answers) in steps)
            {
                var open = all.Where(r => r.IsOpen).ToList();
                if (answers && open.Count > 0)
                {
                    Assert.Null(open[0].Settle(school.AsRegistrar, true, null, Now).Error);
                }
                else if (MistakeReport.Report(school.AsStudent, new(A.Id()), (RecordPart)part, rows[row], "x", open, Now) is { IsRefused: false } made)
                {
                    all.Add(made.Value);
                }

                var waiting = all.Where(r => r.IsOpen).ToList();
                if (waiting.Count > MistakeReport.MostOpen || waiting.DistinctBy(r => (r.Part, r.SubjectId)).Count() != waiting.Count)
                {
                    return false;
                }
            }

            return true;
        });

    private Result<MistakeReport> Report(string? text) => MistakeReport.Report(_school.AsStudent, new(A.Id()), RecordPart.BasicData, null, text, [], Now);
}
