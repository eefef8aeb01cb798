namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>The actions on one outcome in the model test.</summary>
public enum Verb
{
    Write,
    WriteTooLong,
    AttachDocument,
    AttachMedia,
    Detach,
    Discard,
    Send,
    TakeBack,
    ReadOne,
    Pass,
    Fail,
    FailWithoutReason,
    DecideStale,
    Undo,
    Publish,
    Revise,
    Settle,
}
