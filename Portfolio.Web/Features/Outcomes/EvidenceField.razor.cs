using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The field for one file. The file itself is sent from the browser to the upload endpoint, never through the circuit.</summary>
public sealed partial class EvidenceField
{
    [Parameter, EditorRequired]
    public ItemId Item { get; set; }

    [Parameter, EditorRequired]
    public EvidenceKind Kind { get; set; }

    [Parameter, EditorRequired]
    public EvidenceView? File { get; set; }

    [Parameter, EditorRequired]
    public long MaxBytes { get; set; }

    /// <summary>The student's remaining quota, without the file that a new one would replace.</summary>
    [Parameter]
    public long LeftBytes { get; set; } = long.MaxValue;

    /// <summary>The id of the element that describes what is wrong with the files; null when nothing is.</summary>
    [Parameter]
    public string? ErrorId { get; set; }

    [Parameter]
    public EventCallback<EvidenceFileId> OnRemove { get; set; }

    private bool IsDocument => Kind == EvidenceKind.Document;

    private string Name => IsDocument ? "document" : "media";

    private string LabelId => $"label-{Name}";

    private string Texts => JsonSerializer.Serialize(new
    {
        tooLarge = T["Upload.TooLarge"].Value,
        wrongType = T["Upload.WrongType"].Value,
        heic = T["Upload.Heic"].Value,
        empty = T["Upload.Empty"].Value,
        uploading = T["Upload.Uploading"].Value,
        retrying = T["Upload.Retrying"].Value,
        cancel = T["Upload.Cancel"].Value,
        retry = T["Upload.Retry"].Value,
        failed = T["Upload.Failed"].Value,
        done = T["Upload.Done"].Value,
        noSpace = T["Upload.NoSpace"].Value,
        queued = T["Upload.Queued"].Value,
        pause = T["Upload.Pause"].Value,
        resume = T["Upload.Resume"].Value,
        paused = T["Upload.Paused"].Value,
        pickAgain = T["Upload.PickAgain"].Value,
        shrinkOffer = T["Upload.ShrinkOffer"].Value,
        shrink = T["Upload.Shrink"].Value,
        placeOffer = T["Upload.PlaceOffer"].Value,
        removePlace = T["Upload.RemovePlace"].Value,
        keepOriginal = T["Upload.KeepOriginal"].Value,
        codec = T["Upload.Codec"].Value,
        mov = T["Upload.Mov"].Value,
        asMp4Offer = T["Upload.AsMp4Offer"].Value,
        asMp4 = T["Upload.AsMp4"].Value,
        unseenHere = T["Upload.UnseenHere"].Value,
        remakeOffer = T["Upload.RemakeOffer"].Value,
        remake = T["Upload.Remake"].Value,
        remakeImpossible = T["Upload.RemakeImpossible"].Value,
        unanswered = T["Upload.Unanswered"].Value,
        pictureForeign = T["Upload.PictureForeign"].Value,
        pictureBroken = T["Upload.PictureBroken"].Value,
        pictureDimensions = T["Upload.PictureDimensions"].Value,
        mediaForeign = T["Upload.MediaForeign"].Value,
        mediaBroken = T["Upload.MediaBroken"].Value,
    });
}
