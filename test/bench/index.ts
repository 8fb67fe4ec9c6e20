console.log("bench: nothing is measured yet");
