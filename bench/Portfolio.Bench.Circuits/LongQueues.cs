using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Bench.Circuits;

/// <summary>Gives a few teachers of each school a queue of exactly the target length, from what was sent this semester.</summary>
internal static class LongQueues
{
    public const int Rows = 500;

    public const int TeachersOfASchool = 2;

    /// <returns>Their accounts.</returns>
    public static async Task<HashSet<Guid>> MakeAsync(PortfolioDbContext db)
    {
        HashSet<Guid> made = [];
        foreach (var school in await db.Outcomes.AcrossSchools().Select(o => o.SchoolId).Distinct().ToListAsync())
        {
            var teachers = await db.Accounts.AcrossSchools().Where(a => a.SchoolId == school && a.Roles == Roles.SubjectTeacher).OrderBy(a => a.SignInName).Take(TeachersOfASchool + 1).ToListAsync();
            var semester = await db.Outcomes.AcrossSchools().Where(o => o.SchoolId == school && o.State == OutcomeState.Sent).Select(o => o.SemesterId).FirstAsync();
            var all = await db.Outcomes.AcrossSchools().Where(o => o.SchoolId == school && o.SemesterId == semester && o.State != OutcomeState.Draft).OrderBy(o => o.CourseId).ThenBy(o => o.Id).Select(o => new { o.Id, o.TeacherId }).ToListAsync();
            var (some, surplus) = (teachers.SkipLast(1).ToList(), teachers[^1]);

            // Their own outcomes first, then others', whole courses where possible: the rest goes to somebody else.
            var queues = all.OrderByDescending(o => some.Any(t => t.TeacherId == o.TeacherId)).Select(o => o.Id).Chunk(Rows).ToList();
            for (var i = 0; i < some.Count; i++)
            {
                await GiveAsync(db, queues[i], some[i].TeacherId!.Value);
                made.Add(some[i].Id.Value);
            }

            var taken = queues.Take(some.Count).SelectMany(q => q).ToHashSet();
            await GiveAsync(db, [.. all.Where(o => !taken.Contains(o.Id) && some.Any(t => t.TeacherId == o.TeacherId)).Select(o => o.Id)], surplus.TeacherId!.Value);
        }

        return made;
    }

    private static Task<int> GiveAsync(PortfolioDbContext db, OutcomeId[] outcomes, TeacherId teacher) =>
        db.Outcomes.AcrossSchools().Where(o => outcomes.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.TeacherId, teacher));
}
