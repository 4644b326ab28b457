'use strict';

// How the talk and its cards look, for the page and for the contact sheet of all cards
window.chatLook = (() => {
  const styleOptions = {
    rootHeight: '100%',
    rootWidth: '100%',
    backgroundColor: '#f4f6f4',
    primaryFont: getComputedStyle(document.documentElement).getPropertyValue('--font'),
    fontSizeSmall: '85%',
    accent: '#1d5c63',
    subtle: '#4f5f60',
    paddingRegular: 10,
    paddingWide: 14,
    bubbleBackground: '#ffffff',
    bubbleTextColor: '#1c2b2d',
    bubbleBorderColor: '#d3dcd8',
    bubbleBorderRadius: 10,
    bubbleMaxWidth: 560,
    bubbleAttachmentMaxWidth: 560,
    bubbleMessageMaxWidth: 560,
    bubbleMinWidth: 120,
    bubbleAttachmentMinWidth: 220,
    bubbleFromUserBackground: '#1d5c63',
    bubbleFromUserTextColor: '#ffffff',
    bubbleFromUserBorderColor: '#1d5c63',
    bubbleFromUserBorderRadius: 10,
    messageActivityWordBreak: 'break-word',
    cardEmphasisBackgroundColor: '#eef4f2',
    cardPushButtonBackgroundColor: '#ffffff',
    cardPushButtonTextColor: '#1d5c63',
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: '#ffffff',
    suggestedActionBackgroundColorOnHover: '#e2efec',
    suggestedActionTextColor: '#1d5c63',
    suggestedActionBorderColor: '#1d5c63',
    suggestedActionBorderRadius: 8,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 44,
    sendBoxHeight: 52,
    sendBoxTextWrap: true,
    sendBoxBackground: '#ffffff',
    sendBoxTextColor: '#1c2b2d',
    sendBoxPlaceholderColor: '#4f5f60',
    sendBoxButtonColor: '#1d5c63',
    sendBoxButtonColorOnDisabled: '#6d7d7e',
    sendBoxBorderTop: 'solid 1px #d3dcd8',
    hideUploadButton: true,
    timestampColor: '#4f5f60',
    transcriptVisualKeyboardIndicatorColor: '#b3541e',
    transcriptActivityVisualKeyboardIndicatorColor: '#b3541e',
  };

  const fontSizes = { default: 16, small: 14, medium: 17, large: 19, extraLarge: 22 };
  const cardConfig = {
    supportsInteractivity: true,
    fontFamily: styleOptions.primaryFont,
    fontTypes: { default: letters(styleOptions.primaryFont), monospace: letters('monospace') },
    spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: '#d3dcd8' },
    containerStyles: {
      default: colours('#ffffff'),
      emphasis: colours('#eef4f2'),
      accent: colours('#e2efec'),
      good: colours('#e8f3e6'),
      warning: colours('#fdf3df'),
      attention: colours('#fcebe8'),
    },
    actions: {
      maxActions: 12,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      showCard: { actionMode: 'inline', inlineTopMargin: 10, style: 'emphasis' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 110 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
    textBlock: { headingLevel: 2 },
    // the label is the question
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', size: 'medium' },
        optionalInputs: { weight: 'bolder', size: 'default' },
      },
      errorMessage: { color: 'attention', size: 'default', weight: 'bolder' },
    },
  };

  function letters(fontFamily) {
    return { fontFamily, fontSizes, fontWeights: { lighter: 300, default: 400, bolder: 700 } };
  }

  function colours(backgroundColor) {
    const of = (normal, subtle) => ({ default: normal, subtle: subtle ?? normal });
    return {
      backgroundColor,
      foregroundColors: {
        default: of('#1c2b2d', '#4f5f60'),
        dark: of('#1c2b2d', '#4f5f60'),
        light: of('#4f5f60'),
        accent: of('#1d5c63'),
        good: of('#2a6626'),
        warning: of('#7a4b00'),
        attention: of('#a3261c'),
      },
    };
  }

  return { styleOptions, cardConfig };
})();
