namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Writes the checked teacher roster.</summary>
internal sealed class TeacherWriter(ImportSession session, ImportWrite write)
{
    private const int Bundle = 500;

    public async Task WriteAsync(
        IReadOnlyList<TeacherPlan> plans, IReadOnlyDictionary<HomeroomClassId, TeacherId?> led, CancellationToken ct)
    {
        await write.InsertAsync(plans.Where(p => p.IsNew).Select(NewTeacher), ct);
        await write.InsertAsync(plans.Where(p => p.SignInName is not null).Select(NewAccount), ct);
        foreach (var bundle in plans.Where(p => p.IsCorrected || (p.HasOtherRoles && p.Account is not null)).Chunk(Bundle))
        {
            await CorrectAsync(bundle.ToDictionary(p => p.Teacher), ct);
        }

        foreach (var bundle in led.Keys.Chunk(Bundle))
        {
            var wanted = bundle.ToList();
            foreach (var c in await write.Db.Classes.Where(c => wanted.Contains(c.Id)).ToListAsync(ct))
            {
                c.LeadBy(led[c.Id]);
                session.Classes.Add(c.Id);
            }

            await write.SaveAsync(ct);
        }
    }

    private Teacher NewTeacher(TeacherPlan plan)
    {
        var teacher = new Teacher(plan.Teacher, session.School.SchoolId, plan.TeacherNo, plan.Name);
        teacher.Correct(plan.Name, plan.Personal);
        return teacher;
    }

    private Account NewAccount(TeacherPlan plan) =>
        Account.FromRoster(new(session.NewId()), session.School.SchoolId, plan.SignInName!, plan.Name, plan.Roles, teacher: plan.Teacher);

    private async Task CorrectAsync(Dictionary<TeacherId, TeacherPlan> plans, CancellationToken ct)
    {
        var ids = plans.Keys.ToList();
        foreach (var teacher in await write.Db.Teachers.Where(t => ids.Contains(t.Id)).ToListAsync(ct))
        {
            teacher.Correct(plans[teacher.Id].Name, plans[teacher.Id].Personal);
        }

        foreach (var account in await write.Db.Accounts.Where(a => a.TeacherId != null && ids.Contains(a.TeacherId.Value)).ToListAsync(ct))
        {
            account.Correct(plans[account.TeacherId!.Value].Name, plans[account.TeacherId!.Value].Roles);
        }

        await write.SaveAsync(ct);
    }
}
