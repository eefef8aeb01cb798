namespace Portfolio.Domain.People;

/// <summary>The person's own time in which a publishing can be undone.</summary>
public sealed partial class Account
{
    /// <summary>0, 10, 20 or 30; none while the school's rule is good enough.</summary>
    public int? UndoPublishingSeconds { get; private set; }

    /// <returns>Done, also when it was so before; or <c>not-yours</c>, <c>undo-seconds</c> for a time that is not offered.</returns>
    public Result ChooseUndoTime(Actor by, int seconds, DateTimeOffset now)
    {
        if (by.Account != Id || by.Teacher is null)
        {
            return CommonErrors.NotYours;
        }

        if (!PolicyRules.UndoChoices.Contains(seconds))
        {
            return AccountErrors.UndoSeconds;
        }

        if (UndoPublishingSeconds != seconds)
        {
            UndoPublishingSeconds = seconds;
            Note(new UndoTimeChosen(Id, SchoolId, by.Account, now, seconds));
        }

        return Result.Done;
    }
}

public sealed record UndoTimeChosen(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At, int Seconds)
    : AccountEvent(Account, School, By, At);
