using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Synthetic;

/// <summary>A synthetic city read back through the domain: everything in it could have come about by its rules.</summary>
public sealed class SyntheticRulesTests : IAsyncLifetime
{
    private TestDatabase _database = default!;
    private List<LearningOutcome> _outcomes = [];
    private Dictionary<SemesterId, SchoolCalendar> _calendars = [];
    private Dictionary<CourseId, Course> _courses = [];
    private Dictionary<SchoolId, SchoolPolicy> _policies = [];
    private List<Student> _students = [];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithAsync([]);
        Assert.Null((await _database.Get<SyntheticCity>().SeedAsync(new(200, 2600, 3, 2, CanSignIn: false), null, TestDatabase.Token)).Error);
        await using var db = _database.Open();
        _outcomes = await db.Outcomes.AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files).ToListAsync();
        _courses = await db.Courses.AsNoTracking().Include(c => c.Teachers).Include(c => c.Members).ToDictionaryAsync(c => c.Id);
        _policies = await db.Schools.AsNoTracking().ToDictionaryAsync(s => s.SchoolId, s => s.Policy);
        _calendars = await db.Semesters.AsNoTracking().ToDictionaryAsync(s => s.Id, s => new SchoolCalendar(s, _policies[s.SchoolId], []));
        _students = await db.Students.AsNoTracking().ToListAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void States_AgreeWithTheirRevisions()
    {
        Assert.All(_outcomes, o =>
        {
            var now = o.Current;
            Assert.Equal(Enumerable.Range(1, o.Revisions.Count), o.Revisions.Select(r => r.Number).Order());
            Assert.All(o.Revisions.Where(r => r != now), r => Assert.Equal((Verdict.Fail, true), (r.Verdict, r.PublishedAt is not null)));
            Assert.Equal(o.State != OutcomeState.Draft || o.Revisions.Count > 1, o.IsCounted);
            Assert.Equal(o.State != OutcomeState.Draft, now.SentAt is not null);
            Assert.Equal(o.IsCounted, o.TeacherId is not null);
            Assert.Equal(o.State is OutcomeState.Passed or OutcomeState.Failed, now.PublishedAt is not null);
            Assert.Equal(o.State is OutcomeState.Decided or OutcomeState.Passed or OutcomeState.Failed, now.Verdict is not null);
            Assert.True(now.Verdict is null || (now.IsRead && now.DecidedBy == o.TeacherId && now.ReadAt <= now.DecidedAt));
            Assert.True(o.State != OutcomeState.Read || now.IsRead);
            Assert.True(o.State is not (OutcomeState.Sent or OutcomeState.Draft) || !now.IsRead);
            Assert.True(now.Verdict is not Verdict.Fail || now.Feedback.Length > 0);
        });
        Assert.Contains(_outcomes, o => o.Revisions.Count == 2 && o.State == OutcomeState.Passed);
        Assert.Contains(_outcomes, o => o.Revisions.Count == 2 && o.State == OutcomeState.Sent);
    }

    [Fact]
    public void Limits_AreRespected()
    {
        foreach (var made in _outcomes.Where(o => o.IsCounted).GroupBy(o => (o.StudentId, o.SemesterId)))
        {
            var policy = _policies[made.First().SchoolId];
            Assert.InRange(made.Count(), 1, policy.OutcomesPerSemester);
            Assert.All(made.GroupBy(o => o.CourseId), c => Assert.InRange(c.Count(), 1, policy.OutcomesPerCourse));
        }
    }

    [Fact]
    public void StoredBytes_OfEachStudent_MatchTheirFiles()
    {
        var stored = _outcomes.GroupBy(o => o.StudentId).ToDictionary(g => g.Key, g => g.SelectMany(o => o.Revisions).SelectMany(r => r.Files).Sum(f => f.CountedBytes));
        Assert.All(_students, s => Assert.Equal(stored.GetValueOrDefault(s.Id), s.StoredBytes));
    }

    [Fact]
    public void Files_AreOneOfEachKind_AndInTheStore()
    {
        Assert.All(_outcomes.SelectMany(o => o.Revisions), r =>
        {
            Assert.Single(r.Files, f => f.Kind == EvidenceKind.Document);
            Assert.Equal(r.Files.Count, r.Files.DistinctBy(f => f.Kind).Count());
        });
        var kept = _database.FilesIn("files");
        var named = _outcomes.SelectMany(o => o.Revisions).SelectMany(r => r.Files).Select(f => (f.SchoolId, f.Sha256)).Distinct().ToList();
        Assert.All(named, f => Assert.Single(kept, path => path.Contains(f.SchoolId.Value.ToString("N"), StringComparison.Ordinal) && path.EndsWith(f.Sha256, StringComparison.Ordinal)));

        // Two schools with seventeen files each, every one stored once.
        Assert.Equal(34, kept.Count);
    }

    [Fact]
    public void Everything_HappenedInItsWindow_InItsCourse_AndBeforeNow()
    {
        Assert.All(_outcomes, o =>
        {
            var (calendar, course) = (_calendars[o.SemesterId], _courses[o.CourseId!.Value]);
            var (upload, certification) = (calendar.For(WindowKind.Upload, 1), calendar.For(WindowKind.Certification, 1));
            Assert.Equal(o.SemesterId, course.SemesterId);
            Assert.Contains(course.Members, m => m.StudentId == o.StudentId);
            Assert.True(o.TeacherId is null || course.Teachers.Any(t => t.TeacherId == o.TeacherId));
            Assert.True(upload.IsOpen(o.CreatedAt));
            Assert.All(o.Revisions.Where(r => r.SentAt is not null), r => Assert.True(upload.IsOpen(r.SentAt!.Value)));
            Assert.All(o.Revisions.Where(r => r.PublishedAt is not null), r => Assert.True(certification.IsOpen(r.PublishedAt!.Value)));
            Assert.All(o.Revisions.SelectMany(r => r.Files), f => Assert.True(upload.AcceptsUpload(f.StartedAt, f.AcceptedAt)));
            Assert.InRange(o.ChangedAt, o.CreatedAt, SmallSchool.SchoolDay);
        });
    }
}
