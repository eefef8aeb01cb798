using System.Globalization;
using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>The mail of a reminder: counts and a link, no student's name; null when the work has been done meanwhile.</summary>
internal sealed class ReminderLetter(PortalAddress portal) : INoticeLetter
{
    private const string Days = "日一二三四五六";

    private static readonly LetterTexts Texts = new(typeof(ReminderLetter));

    public bool Writes(NoticeKind kind) =>
        kind is NoticeKind.CertificationClosesInOneDay or NoticeKind.CertificationClosesInThreeDays or NoticeKind.CertificationClosesSoon;

    /// <summary>Null also when the closing moved or is over.</summary>
    public async Task<Letter?> WriteAsync(PortfolioDbContext db, Notice notice, DateTimeOffset now, CancellationToken ct)
    {
        if (notice is not { Subject.Id: { } semester, Arguments: [_, { Instant: { } closesAt }, { Count: { } lead }] })
        {
            throw new InvalidOperationException($"Notice {notice.Id} does not say of which closing it is");
        }

        var turn = new ReminderTurn(closesAt, lead);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == notice.RecipientId, ct);
        var teacher = await db.Teachers.AsNoTracking().SingleAsync(t => t.Id == account.TeacherId, ct);
        var calendar = await db.CalendarAsync(new(semester), ct);
        var need = (await db.NeedsAsync(calendar, turn, now, ct)).FirstOrDefault(n => n.Recipient == teacher.Id);
        if (need is null || !MailAddress.IsUsable(teacher.Email))
        {
            return null;
        }

        var school = await db.Schools.AsNoTracking().Select(s => s.Name).SingleAsync(ct);
        var language = account.Language;
        var (link, closing) = (portal.Of("certify/overview"), Closing(closesAt, language));
        object[] values = [school, lead, need.Total, closing, need.Undecided, need.Unpublished, link];
        return new(notice.Id.Value, teacher.Email, Texts.In(language, "Subject", values), Texts.In(language, "Text", values), now);
    }

    /// <summary>The day that ends with the closing: midnight belongs to the previous day.</summary>
    private static string Closing(DateTimeOffset closesAt, Language language)
    {
        var (taipei, last) = (closesAt.ToOffset(TaipeiTime.Offset), closesAt.ToOffset(TaipeiTime.Offset).AddTicks(-1));
        var time = taipei.TimeOfDay == TimeSpan.Zero ? "24:00" : taipei.ToString("HH:mm", CultureInfo.InvariantCulture);
        return language == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $"{last:d MMM yyyy}, {time}")
            : string.Create(CultureInfo.InvariantCulture, $"{last.Year - 1911}/{last:M/d}({Days[(int)last.DayOfWeek]}) {time}");
    }
}
