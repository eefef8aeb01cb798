using CsCheck;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

/// <summary>
/// An administrator changes ceremonies, policy and extensions in any order while a student writes and a teacher decides: a write is
/// accepted exactly when the dates at that instant allow it, whatever the history.
/// </summary>
public sealed class DateChangeModelTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static readonly Gen<int> Hours = Gen.Int[0, 30 * 24];

    private static readonly Gen<Step> AnyStep = Gen.Select(Gen.Enum<Deed>(), Hours, Gen.Int[1, 25], Gen.Int[0, 2]).Select((deed, hours, day, which) => new Step(deed, hours, day, which));

    private enum Deed
    {
        MoveCeremony,
        Extend,
        Withdraw,
        CertificationDays,
        Begin,
        Send,
        Decide,
    }

    [Fact]
    public void AfterAnyChanges_NoLateWriteIsAccepted_AndNoTimelyWriteRefused() => AnyStep.List[1, 30].Sample(steps =>
    {
        var world = new World();
        foreach (var step in steps.OrderBy(s => s.Hours))
        {
            world.Do(step);
        }
    }, iter: 1500);

    private sealed record Step(Deed Deed, int Hours, int Day, int Which)
    {
        public DateTimeOffset At => Start.AddHours(Hours);
    }

    /// <summary>The aggregates, and the dates as plain values beside them.</summary>
    private sealed class World
    {
        private readonly SmallSchool _school = new();
        private readonly List<Extension> _extensions = [];
        private readonly List<(ExtensionId Id, WindowKind Kind, DateTimeOffset Until)> _given = [];
        private int _ceremonyDay = 20;
        private int _days = 7;

        private SchoolCalendar Calendar => new(_school.Semester, new SchoolPolicy { CertificationDays = _days }, _extensions);

        private DateTimeOffset UploadCloses => Latest(WindowKind.Upload, Start.AddDays(_ceremonyDay));

        private DateTimeOffset CertificationCloses => Latest(WindowKind.Certification, UploadCloses.AddDays(_days));

        public void Do(Step step)
        {
            switch (step.Deed)
            {
                case Deed.MoveCeremony:
                    MoveCeremony(step);
                    break;
                case Deed.Extend:
                    Extend(step);
                    break;
                case Deed.Withdraw when _given.Count > 0:
                    var id = _given[step.Which % _given.Count].Id;
                    Assert.Null(_extensions.Single(e => e.Id == id).Withdraw(_school.AsAdministrator, "誤植", step.At).Error);
                    _given.RemoveAll(g => g.Id == id);
                    break;
                case Deed.CertificationDays:
                    _days = step.Day;
                    break;
                case Deed.Begin:
                    var begun = LearningOutcome.Begin(_school.AsStudent, new(A.Id()), _school.Semester.Id, _school.Class.Id, Window(WindowKind.Upload), step.At);
                    AssertTaken(step.At < UploadCloses, begun.Error?.Code);
                    break;
                case Deed.Send:
                    var sent = A.CompleteDraft(_school).Send(_school.AsStudent, A.Terms(_school, upload: Window(WindowKind.Upload)), step.At);
                    AssertTaken(step.At < UploadCloses, sent.Error?.Code);
                    break;
                case Deed.Decide:
                    var outcome = A.Read(_school);
                    var decided = outcome.Certification.Decide(_school.AsTeacher, A.OnScreen(outcome), Verdict.Pass, null, Window(WindowKind.Certification), step.At);
                    AssertTaken(step.At < CertificationCloses, decided.Error?.Code);
                    Assert.Equal(step.At >= CertificationCloses ? Settlement.Expired : Settlement.None, A.Read(_school).Publishing.Settle(Window(WindowKind.Certification), step.At));
                    break;
            }
        }

        private static void AssertTaken(bool isTimely, string? code) => Assert.Equal(isTimely ? null : "window-closed", code);

        private Window Window(WindowKind kind) => Calendar.For(kind, _school.Subject);

        private DateTimeOffset Latest(WindowKind kind, DateTimeOffset regular) => _given.Where(g => g.Kind == kind).Select(g => g.Until).Append(regular).Max();

        private void MoveCeremony(Step step)
        {
            var moved = _school.Semester.SetCeremonies(_school.AsAdministrator, new(2027, 1, step.Day), null, "停課", step.At, isConfirmed: step.Which > 0);
            var isPast = step.At >= Start.AddDays(step.Day);
            Assert.Equal(step.Day == _ceremonyDay ? "nothing-changed" : isPast && step.Which == 0 ? "date-in-past" : null, moved.Error?.Code);
            _ceremonyDay = moved.IsRefused ? _ceremonyDay : step.Day;
        }

        private void Extend(Step step)
        {
            var kind = (WindowKind)(step.Which % 2);
            var (until, regular) = (step.At.AddHours(step.Day), Calendar.Regular().For(kind, 1).ClosesAt);
            var terms = new ExtensionTerms(SmallSchool.Year, _school.Semester.Id, kind, ExtensionScope.Student, _school.Student.Id.Value, null, until);
            var granted = Extension.Grant(_school.AsAdministrator, new(A.Id()), terms, regular, "生病", step.At);
            Assert.Equal(until <= regular ? "extension-too-early" : null, granted.Error?.Code);
            if (!granted.IsRefused)
            {
                _extensions.Add(granted.Value);
                _given.Add((granted.Value.Id, kind, until));
            }
        }
    }
}
