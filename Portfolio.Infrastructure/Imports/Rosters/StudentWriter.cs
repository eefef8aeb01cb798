namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Writes the checked student roster; a student's outcomes follow into another class.</summary>
internal sealed class StudentWriter(ImportSession session, ImportWrite write)
{
    private const int Bundle = 500;

    public async Task WriteAsync(IReadOnlyList<HomeroomClass> founded, Spool<StudentPlan> plans, CancellationToken ct)
    {
        var school = session.School.SchoolId;
        await write.InsertAsync(founded, ct);
        await write.InsertAsync(plans.Read().Where(p => p.IsNew).Select(p => p.NewStudent(school)), ct);
        await write.InsertAsync(
            plans.Read().Where(p => p.SignInName is not null).Select(p => p.NewAccount(new(session.NewId()), school)), ct);
        await write.InsertAsync(plans.Read().Where(p => p.IsEnrolled).Select(Enrolled), ct);

        // The spool has one reader at a time: a batch is read completely before the database is queried.
        foreach (var bundle in plans.Read().Where(p => p.IsCorrected || p.IsMoved).Chunk(Bundle))
        {
            await CorrectAsync([.. bundle.Where(p => p.IsCorrected)], ct);
            await MoveAsync([.. bundle.Where(p => p.IsMoved)], ct);
            await write.SaveAsync(ct);
        }
    }

    private Enrolment Enrolled(StudentPlan plan)
    {
        session.Classes.Add(plan.Place.Class);
        return plan.NewEnrolment(session.School.SchoolId);
    }

    private async Task CorrectAsync(IReadOnlyList<StudentPlan> plans, CancellationToken ct)
    {
        var ids = plans.Select(p => p.Student).ToList();
        var students = await write.Db.Students.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var accounts = (await write.Db.Accounts.Where(a => a.StudentId != null && ids.Contains(a.StudentId.Value)).ToListAsync(ct))
            .ToLookup(a => a.StudentId!.Value);
        var enrolled = await write.Db.Enrolments.AsNoTracking().Where(e => ids.Contains(e.StudentId)).Select(e => e.ClassId).Distinct()
            .ToListAsync(ct);
        session.Classes.UnionWith(enrolled);
        foreach (var plan in plans)
        {
            students[plan.Student].Correct(plan.Name, plan.Personal);
            foreach (var account in accounts[plan.Student])
            {
                account.Correct(plan.Name, account.Roles);
            }
        }
    }

    private async Task MoveAsync(IReadOnlyList<StudentPlan> plans, CancellationToken ct)
    {
        var ids = plans.Select(p => p.Place.Enrolment).ToList();
        var enrolments = await write.Db.Enrolments.Include(e => e.FormerPlaces).Where(e => ids.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, ct);
        foreach (var plan in plans)
        {
            var (enrolment, before) = (enrolments[plan.Place.Enrolment], enrolments[plan.Place.Enrolment].ClassId);
            enrolment.Move(plan.Place.Class, plan.Place.Seat, plan.Place.Status, TaipeiTime.DayOf(session.Now));
            session.Classes.UnionWith([before, plan.Place.Class]);
            if (before != plan.Place.Class)
            {
                await write.Db.OutcomesFollowAsync(plan.Student, session.SemestersOf(new(plan.Year)), plan.Place.Class, ct);
            }
        }
    }
}

internal static class OutcomePlaces
{
    /// <summary>Moves a student's outcomes of a school year to the student's current class.</summary>
    public static Task OutcomesFollowAsync(
        this PortfolioDbContext db, StudentId student, IReadOnlyList<SemesterId> semesters, HomeroomClassId homeroomClass,
        CancellationToken ct) =>
        db.Outcomes.Where(o => o.StudentId == student && semesters.Contains(o.SemesterId))
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.ClassId, homeroomClass), ct);
}
