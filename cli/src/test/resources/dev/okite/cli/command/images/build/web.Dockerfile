FROM image:1
