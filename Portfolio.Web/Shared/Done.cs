namespace Portfolio.Web.Shared;

/// <summary>Something done, as a <see cref="DoneLine"/> says it. To say the same words again takes a new object.</summary>
/// <param name="text">what was done, in the reader's language</param>
/// <param name="takesFocus">the pressed button is gone: the focus moves to the line instead of the top of the page</param>
public sealed class Done(string text, bool takesFocus = false)
{
    public string Text { get; } = text;

    public bool TakesFocus { get; } = takesFocus;
}
