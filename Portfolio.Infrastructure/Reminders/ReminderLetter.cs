using System.Globalization;
using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>The mail of a reminder: Chinese first, English below, counts and the way in, and no student's name.</summary>
internal static class ReminderLetter
{
    private const string Days = "日一二三四五六";

    public static Letter Of(CertificationReminder reminder, ReminderNeed need, string school, string address, PortalAddress portal, DateTimeOffset now)
    {
        var last = Last(reminder.ClosesAt);
        var lead = reminder.LeadDays;
        var subject = string.Create(CultureInfo.InvariantCulture, $"【{school}】課程學習成果認證 {lead} 天內截止:{need.Total} 件待處理 / Certification closes within {lead} day(s)");
        var link = portal.Of("certify/overview");
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            老師您好:

            課程學習成果的認證將於 {last.Year - 1911}/{last:M/d}({Days[(int)last.DayOfWeek]}) {TimeOf(reminder.ClosesAt)} 截止。
            待認證:{need.Undecided} 件
            已決定、未發佈:{need.Unpublished} 件

            未決定的成果在截止後將無法認證;已決定而未發佈的,會依您的決定自動發佈。
            前往處理:{link}

            這是 {school} 學習歷程檔案系統自動寄出的提醒,請勿回覆。

            ----

            Dear teacher,

            certification of course learning outcomes closes on {last:d MMM yyyy}, {TimeOf(reminder.ClosesAt)} (Taipei).
            Waiting for a decision: {need.Undecided}
            Decided, not published: {need.Unpublished}

            What is undecided then can no longer be certified; what is decided is published as decided.
            Open your overview: {link}

            Sent automatically by the learning portfolio of {school}; please do not reply.
            """);
        return new(reminder.Id.Value, address, subject, text, now);
    }

    /// <summary>The day that ends with the closing: midnight belongs to the day before.</summary>
    private static DateTime Last(DateTimeOffset closesAt) => closesAt.ToOffset(TaipeiTime.Offset).AddTicks(-1).DateTime;

    private static string TimeOf(DateTimeOffset closesAt)
    {
        var taipei = closesAt.ToOffset(TaipeiTime.Offset);
        return taipei.TimeOfDay == TimeSpan.Zero ? "24:00" : taipei.ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
