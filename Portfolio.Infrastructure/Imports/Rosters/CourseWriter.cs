namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Writes the checked course plan.</summary>
internal sealed class CourseWriter(ImportSession session, ImportWrite write)
{
    private const int Bundle = 500;

    public async Task WriteAsync(IReadOnlyList<CoursePlan> plans, CancellationToken ct)
    {
        var school = session.School.SchoolId;
        await write.InsertAsync(plans.Where(p => p.IsNew).Select(NewCourse), ct);
        await write.InsertAsync(plans.SelectMany(p => p.TeachersNew.Select(t => new CourseTeacher(p.Course, t, school))), ct);
        foreach (
            var bundle in plans.Where(p => p.TeachersGone.Count > 0)
                .SelectMany(p => p.TeachersGone.Select(t => new CourseTeacher(p.Course, t, school))).Chunk(Bundle))
        {
            await write.RemoveAsync(bundle, ct);
        }

        foreach (var bundle in plans.Where(p => !p.IsNew).Chunk(Bundle))
        {
            var wanted = bundle.ToDictionary(p => p.Course, p => p.Facts);
            var ids = wanted.Keys.ToList();
            foreach (var course in await write.Db.Courses.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
            {
                var facts = wanted[course.Id];
                course.Correct(facts.Subject, facts.Credits, facts.IsCreditBearing, facts.IsRequired, facts.Grade);
            }

            await write.SaveAsync(ct);
        }
    }

    private Course NewCourse(CoursePlan plan)
    {
        var course = new Course(plan.Course, session.School.SchoolId, plan.Semester, plan.Code, plan.Facts.Subject, plan.Facts.Credits);
        course.Correct(plan.Facts.Subject, plan.Facts.Credits, plan.Facts.IsCreditBearing, plan.Facts.IsRequired, plan.Facts.Grade);
        return course;
    }
}
