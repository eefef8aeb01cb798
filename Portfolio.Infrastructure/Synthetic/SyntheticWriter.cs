namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Writes a synthetic school, one class at a time, in one transaction: all of it or nothing.</summary>
internal sealed class SyntheticWriter(PortfolioDbContext db, CancellationToken ct)
{
    private const int OutcomesAtOnce = 2000;

    private readonly List<LearningOutcome> _waiting = [];

    /// <summary>The number of rows in all tables.</summary>
    public long Rows { get; private set; }

    public async Task WriteAsync(SyntheticSchool school, SyntheticEvidence evidence)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await InsertAsync([school.School]);
        await InsertAsync(school.Terms.Select(t => t.Semester));
        await InsertAsync(school.Handled);
        await InsertAsync(school.Teachers);
        await InsertAsync(school.Accounts);
        await InsertAsync(school.Accounts.SelectMany(a => a.Credentials));
        foreach (var cohort in school.Cohorts(evidence))
        {
            await WriteAsync(cohort);
        }

        await FlushAsync();
        await transaction.CommitAsync(ct);
    }

    private async Task WriteAsync(SyntheticCohort cohort)
    {
        var courses = cohort.Class.Courses.Values.SelectMany(c => c).Select(c => c.Course).ToList();
        await InsertAsync(cohort.Class.Years);
        await InsertAsync(cohort.Class.Enrolments);
        await InsertAsync(courses);
        await InsertAsync(courses.SelectMany(c => c.Teachers));
        await InsertAsync(courses.SelectMany(c => c.Members));
        foreach (var outcome in cohort.Outcomes)
        {
            outcome.ForgetEvents();
            _waiting.Add(outcome);
            if (_waiting.Count >= OutcomesAtOnce)
            {
                await FlushAsync();
            }
        }

        await InsertAsync(cohort.Class.Students.Select(s => s.Student));
        await InsertAsync(cohort.Class.Students.Select(s => s.Account));
        await InsertAsync(cohort.Class.Students.SelectMany(s => s.Account.Credentials));
        await InsertAsync(cohort.Performances);
    }

    private async Task FlushAsync()
    {
        await InsertAsync(_waiting);
        await InsertAsync(_waiting.SelectMany(o => o.Revisions));
        await InsertAsync(_waiting.SelectMany(o => o.Revisions).SelectMany(r => r.Files), (file, _) => new OutcomeId(file.ItemId.Value));
        _waiting.Clear();
    }

    private async Task InsertAsync<T>(IEnumerable<T> rows, Func<T, string, object?>? shadow = null)
        where T : class => Rows += await db.BulkInsertAsync(rows, ct, shadow);
}
